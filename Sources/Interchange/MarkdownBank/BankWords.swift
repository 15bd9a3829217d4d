/// The words by which banks say what stands where, in the languages that banks are written in.
enum BankWords {
    /// What follows such a word is the key.
    static let answer = [
        "answer", "answers", "ans", "correct", "key", "solution", "solutions", "response", "antwort", "antworten",
        "lösung",
        "lösungen", "respuesta", "respuestas", "réponse", "réponses", "resposta", "respostas", "gabarito", "risposta",
        "risposte", "odpowiedź", "odpowiedzi", "antwoord", "antwoorden", "svar", "ответ", "ответы", "答案", "正解",
        "решение", "відповідь", "відповіді", "cevap", "cevabı", "yanıt", "jawaban", "kunci", "odgovor", "odgovori",
        "odpověď", "odpoveď", "përgjigja", "répondre", "răspuns", "răspunsul", "đáp", "คำตอบ", "เฉลย", "答え", "正答",
        "解答", "回答", "正确答案", "参考答案", "正確答案", "標準答案", "标准答案", "답", "정답", "الإجابة", "الاجابة", "الجواب", "پاسخ",
        "תשובה", "उत्तर", "উত্তর", "απάντηση", "válasz", "vastaus", "svaret", "відповідь", "resposta", "отговор",
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
        "án", "đúng", "doğru", "benar", "yang", "правильна", "правильные", "correct", "tačan", "točan", "e", "saktë",
        "corect", "هي", "الصحيحة", "الصحيح", "هو", "الخيار", "صحیح", "सही", "সঠিক", "správná", "rätt", "riktig",
        "riktigt",
        "oikea", "helyes", "σωστή", "suggested", "expected", "best", "final", "verified", "rétt",
    ]
    static let explanation = [
        "explanation", "explanations", "rationale", "rationales", "why", "reason", "reasons", "reasoning", "feedback",
        "explain", "discussion", "details", "overview", "erklärung", "begründung", "erläuterung", "explicación",
        "justificación", "explication", "justification", "explicação", "justificativa", "spiegazione", "wyjaśnienie",
        "uitleg", "förklaring", "объяснение", "пояснение", "解析", "解説", "comment", "comments", "analysis", "breakdown",
        "açıklama", "penjelasan", "pembahasan", "objašnjenje", "shpjegim", "shpjegimi", "explicație", "giải",
        "пояснення",
        "คำอธิบาย", "説明", "설명", "해설", "解释", "解釋", "答案解析", "详解", "شرح", "الشرح", "توضیح", "הסבר", "व्याख्या",
        "ব্যাখ্যা", "vysvětlení", "forklaring", "обяснение",
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
        "câu", "soal", "soru", "întrebarea", "întrebare", "питання", "問題", "問", "题目", "题", "第", "문제", "문항", "pyetja",
        "pitanje", "otázka", "questione", "kysymys", "spørgsmål", "spørsmål", "ερώτηση", "سؤال", "السؤال", "सवाल", "प्रश्न",
        "প্রশ্ন", "въпрос", "คำถาม", "ข้อ", "שאלה", "kérdés", "quesito", "questão", "quest",
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
