/// The words by which banks say what stands where, in the languages that banks are written in.
enum BankWords {
    /// What follows such a word is the key.
    static let answer = [
        "answer", "answers", "ans", "correct", "key", "solution", "solutions", "response", "antwort", "antworten",
        "lösung",
        "lösungen", "respuesta", "respuestas", "réponse", "réponses", "resposta", "respostas", "gabarito", "risposta",
        "risposte", "odpowiedź", "odpowiedzi", "antwoord", "antwoorden", "svar", "ответ", "ответы", "答案", "正解",
        "решение",
    ]
    /// What may stand before or after it: `Correct answer`, `Right option`, `La respuesta correcta`.
    static let adjectives = [
        "correct", "right", "the", "option", "options", "answer", "answers", "choice", "choices", "is", "are",
        "richtige",
        "richtigen", "korrekte", "die", "la", "las", "respuesta", "respuestas", "correcta", "correctas", "es", "son",
        "bonne",
        "bonnes", "correcte", "correctes", "correta", "corretas", "a", "as", "corretta", "corrette", "poprawna",
        "poprawne",
        "prawidłowa", "juiste", "goede", "letter", "key", "ist", "sind", "est", "sont", "é", "são", "правильный",
        "official",
        "suggested", "expected", "best", "final", "verified", "rétt",
    ]
    static let explanation = [
        "explanation", "explanations", "rationale", "rationales", "why", "reason", "reasons", "reasoning", "feedback",
        "explain", "discussion", "details", "overview", "erklärung", "begründung", "erläuterung", "explicación",
        "justificación", "explication", "justification", "explicação", "justificativa", "spiegazione", "wyjaśnienie",
        "uitleg", "förklaring", "объяснение", "пояснение", "解析", "解説", "comment", "comments", "analysis", "breakdown",
    ]
    static let reference = [
        "reference", "references", "ref", "refs", "source", "sources", "link", "links", "documentation", "docs", "doc",
        "read more", "learn more", "more info", "more information", "further reading", "see also", "quelle", "quellen",
        "referenz", "referencia", "referencias", "fuente", "fuentes", "référence", "références", "referência",
        "referências", "fonte", "fonti", "źródło", "url",
    ]
    static let hint = [
        "hint", "hints", "tip", "tips", "help", "prerequisites", "overview", "tipp", "hinweis", "pista", "dica",
        "indice",
    ]
    static let question = [
        "question", "q", "frage", "pregunta", "questão", "pergunta", "domanda", "pytanie", "vraag", "fråga", "вопрос",
        "问题",
        "ques", "quiz", "exercise", "problem", "item", "nr", "no", "aufgabe", "#",
    ]

    /// Lines that only lead elsewhere on the page.
    static let navigation = [
        "back to top", "go to top", "table of contents", "nach oben", "volver arriba", "retour en haut",
        "voltar ao topo", "top",
    ]

    /// Sentences that the program of a bank says to every question.
    static let furniture = [
        "choose the correct answer", "choose the correct answers", "choose the correct option",
        "choose the correct options",
        "select the correct answer", "select the correct answers", "choose the best answer", "pick the correct answer",
    ]
}

extension StringProtocol {
    /// The letters of a line in small letters, without marks of emphasis, headings, quotes, pictographs and stops at its ends.
    var bareWords: String {
        let inner = drop { !$0.isLetter && !$0.isNumber }
        var text = inner[...]
        while let last = text.last, !last.isLetter, !last.isNumber, !")]".contains(last) { text = text.dropLast() }
        return text.lowercased()
    }
}
