# msg-trimmed-history
#: before
from fakes import scripted
RULES, chat = "Be brief.", scripted("abcd")
#: after
for text in "1234":
    turn(text)
print(["Be brief." in str(messages) for messages in chat.seen])
# msg-gemma-system-error
#: after
from transformers.utils.chat_template_utils import _compile_jinja_template as template
template(CODE).render(messages=[{"role": "system", "content": "S"}])
# msg-smol-role-mapping
#: after
from smolagents.models import ChatMessage, MessageRole, get_clean_message_list, tool_role_conversions
roles = (MessageRole.USER, MessageRole.TOOL_CALL, MessageRole.TOOL_RESPONSE)
messages = [ChatMessage(role=role, content=[{"type": "text", "text": "x"}]) for role in roles]
print([m["role"].value for m in get_clean_message_list(messages, role_conversions=tool_role_conversions)])
# msg-why-templates
#: before
from tokenizers import Tokenizer, models
from transformers import PreTrainedTokenizerFast
tok = PreTrainedTokenizerFast(tokenizer_object=Tokenizer(models.WordLevel({"a": 0}, unk_token="a")))
# msg-simple-template-output
#: after
from transformers.utils.chat_template_utils import _compile_jinja_template as template
U, A = {"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Hello"}
print(template(CODE).render(messages=[U, A]))
# msg-default-system-first-pass
#: after
from transformers.utils.chat_template_utils import _compile_jinja_template as template
U, A = {"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Hello"}
print(template(CODE).render(messages=[U, A, U]).count("<sys>"))
# msg-loop-first-bug
#: after
from transformers.utils.chat_template_utils import _compile_jinja_template as template
print(template(CODE).render(messages=[{"role": role, "content": "x"} for role in ("user", "assistant", "user")]))
print(template(CODE).render(messages=[{"role": role, "content": "x"} for role in ("system", "user", "assistant")]))
# msg-no-generation-branch
#: after
from tokenizers import Tokenizer, models
from transformers import PreTrainedTokenizerFast
tok = PreTrainedTokenizerFast(tokenizer_object=Tokenizer(models.WordLevel({"a": 0}, unk_token="a")))
tok.chat_template = CODE
messages = [{"role": "user", "content": "Hi"}]
with_flag, without = (tok.apply_chat_template(messages, tokenize=False, add_generation_prompt=flag) for flag in (True, False))
print(with_flag == without)
# msg-template-render-claims
#: after
from transformers.utils.chat_template_utils import _compile_jinja_template as template
print(template(CODE).render(messages=[{"role": "system", "content": "S"}, {"role": "user", "content": "U"}]))
# msg-tokenize-false
#: after
from fakes import chatml
tok, messages = chatml(), [{"role": "user", "content": "Hi"}]
for options in ({}, {"add_generation_prompt": True}, {"tokenize": False}, {"return_dict": False}):
    print(options, type(tok.apply_chat_template(messages, **options)).__name__)
# msg-generation-prompt-effect
#: only
from fakes import chatml
tok = chatml()
messages = [{"role": "user", "content": "Which city? Answer as JSON."}, {"role": "assistant", "content": '{"city": "'}]
for options in ({"continue_final_message": True}, {"add_generation_prompt": True}, {}):
    print(repr(tok.apply_chat_template(messages, tokenize=False, **options)[-40:]))
tok.apply_chat_template(messages, tokenize=False, continue_final_message=True, add_generation_prompt=True)
# msg-return-dict-v5
#: before
from fakes import chatml
tok, messages = chatml(), [{"role": "user", "content": "Hi there"}]
#: after
print(type(ids).__name__, sorted(ids), len(tok.apply_chat_template(messages, return_dict=False)) > 2)
# msg-training-or-inference-args
#: before
from fakes import chatml
tok = chatml()
#: after
print(repr(text))
