"""Stand-ins for language models, which answer from a list, so that runs need no network and repeat exactly."""


def scripted(replies):
    """A function that gives the next reply at each call and keeps what it was given in `seen`."""
    left = list(replies)

    def model(prompt, **options):
        model.seen.append(prompt if isinstance(prompt, str) else [dict(m) if isinstance(m, dict) else m for m in prompt])
        return left.pop(0)

    model.seen = []
    return model


def smol(replies):
    """A smolagents model that answers from a list."""
    from smolagents.models import ChatMessage, MessageRole, Model
    from smolagents.monitoring import AgentLogger

    for name in ("log", "log_error", "log_markdown", "log_code", "log_rule", "log_task"):
        setattr(AgentLogger, name, lambda self, *arguments, **options: None)

    class Scripted(Model):
        def __init__(self):
            super().__init__(model_id="scripted")
            self.left, self.seen = list(replies), []

        def generate(self, messages, **options):
            self.seen.append(messages)
            return ChatMessage(role=MessageRole.ASSISTANT, content=self.left.pop(0))

    return Scripted()


def chat(replies):
    """A LangChain chat model that answers from a list; `tools` holds the names that were bound."""
    from langchain_core.language_models.chat_models import BaseChatModel
    from langchain_core.messages import AIMessage
    from langchain_core.outputs import ChatGeneration, ChatResult

    class Scripted(BaseChatModel):
        left: list
        tools: list = []

        @property
        def _llm_type(self):
            return "scripted"

        def bind_tools(self, tools, **options):
            return Scripted(left=self.left, tools=[t.name if hasattr(t, "name") else t.__name__ for t in tools])

        def _generate(self, messages, stop=None, run_manager=None, **options):
            reply = self.left.pop(0)
            if callable(reply):
                reply = reply(messages, self.tools)
            if isinstance(reply, str):
                reply = AIMessage(reply)
            return ChatResult(generations=[ChatGeneration(message=reply)])

    return Scripted(left=list(replies))


def filled(code):
    """The code of an item with gaps, with the first accepted answer in each gap."""
    import re

    return re.sub(r"\{\{\*?(.*?)(\|.*?)?\}\}", r"\1", code)


def calling(*replies):
    """A smolagents model whose replies are lists of tool calls, each with a name and arguments."""
    import json
    from smolagents.models import ChatMessage, ChatMessageToolCall, ChatMessageToolCallFunction, MessageRole

    model = smol([])
    left = [json.loads(r) if isinstance(r, str) else r for r in replies]

    def generate(messages, **options):
        model.seen.append(messages)
        calls = [
            ChatMessageToolCall(
                id=f"call_{n}",
                type="function",
                function=ChatMessageToolCallFunction(name=call["name"], arguments=call["arguments"]),
            )
            for n, call in enumerate(left.pop(0))
        ]
        return ChatMessage(role=MessageRole.ASSISTANT, content="", tool_calls=calls)

    model.generate = generate
    return model


def arithmetic():
    """Two small tools for agents that call tools."""
    from smolagents import tool

    @tool
    def add(a: int, b: int) -> int:
        """Adds.

        Args:
            a: one number
            b: the other
        """
        return a + b

    @tool
    def double(a: int) -> int:
        """Doubles.

        Args:
            a: the number
        """
        return 2 * a

    return [add, double]


def chatml():
    """A tokenizer with a ChatML template."""
    from tokenizers import Tokenizer, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast

    inner = Tokenizer(models.WordLevel({"[unk]": 0, "Hi": 1, "there": 2}, unk_token="[unk]"))
    inner.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer = PreTrainedTokenizerFast(tokenizer_object=inner, unk_token="[unk]")
    tokenizer.chat_template = (
        "{% for m in messages %}<|im_start|>{{ m['role'] }}\n{{ m['content'] }}<|im_end|>\n{% endfor %}"
        "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
    )
    return tokenizer
