print("swot")
