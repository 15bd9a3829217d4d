/// What a field of a record is for.
enum FieldRole: Hashable, Sendable {
    case id, stem, preface, code, options, key, distractors, explanation, rationales, hint, reference, topic, tags
    case difficulty, objective, picture, kind
    /// Whether several options are right.
    case several
    /// Whether the question is switched off, or on.
    case disabled, enabled
    /// How texts are written: `markdown`, `html` or `plain`.
    case markup
    /// Whether options may be shown in another order.
    case shuffles
    /// A text of the file that stands before several questions.
    case shared
    /// Where the key stands among the options, and whether they are sorted.
    case keyPlace, sorted
    /// Other texts that are right.
    case alternatives
    /// What a program prints, and whether it compiles.
    case prints, compiles
    /// One of the columns of options.
    case column(ColumnKind, label: String)
    /// Known and of no use here, such as the number of points.
    case unneeded
    // What a name may mean is seen by what stands there.
    case answer, answers, text, solution, target

    enum ColumnKind: Hashable, Sendable { case option, distractor, rationale, flag, picture, key }
}

/// The names that people give to fields, in the languages in which banks are written.
enum Vocabulary {
    /// The role of a name; nil where it is in no list.
    static func role(of name: FieldName) -> FieldRole? {
        let joined = name.joined
        if let role = roles[joined] { return role }
        // `question_answer`, `quiz question`: a word that says nothing more before the name.
        for word in fillers where joined.hasPrefix(word) && joined.utf8.count > word.utf8.count {
            if let role = roles[String(joined.dropFirst(word.count))] { return role }
        }
        return nil
    }

    private static let fillers = ["question", "quiz", "mcq", "item", "frage", "pregunta", "the", "questao", "pytanie"]

    static func isNounOfOptions(_ noun: String) -> Bool { optionNouns.contains(noun) }

    /// What a column with a label is for.
    static func column(_ column: FieldName.Column) -> FieldRole.ColumnKind? {
        switch column.rest {
        case "", "text", "texto", "texte", "testo", "tekst", "value", "content", "label":
            break
        case let rest:
            guard optionNouns.contains(column.noun) || column.noun.isEmpty else { return nil }
            if flagNames.contains(rest) { return .flag }
            if roles[rest] == .explanation { return .rationale }
            if roles[rest] == .picture { return .picture }
            return nil
        }
        if optionNouns.contains(column.noun) { return .option }
        if distractorNouns.contains(column.noun) || roles[column.noun] == .distractors { return .distractor }
        switch roles[column.noun] {
        case .explanation, .rationales: return .rationale
        case .picture: return .picture
        case .key: return .key
        default: return flagNames.contains(column.noun) ? .flag : nil
        }
    }

    private static func set(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }

    private static let optionNouns = set(
        """
        option opt op choice answer ans alternative alt variant variante response answeroption optiontext \
        possibleanswer answerchoice answertext choicetext mcqoption opcion opc opcao alternativa respuesta resposta \
        reponse choix proposition antwort antwortmoglichkeit antwortoption auswahl auswahlmoglichkeit risposta \
        opzione odpowiedz opcja wariant antwoord optie keuze svar alternativ cevap secenek questionoption
        """
    ).union([""])

    private static let distractorNouns = set(
        """
        distractor wrong wronganswer incorrect incorrectanswer false falseanswer wrongoption incorrectoption \
        wrongchoice incorrectchoice falsch falscheantwort distraktor incorrecta respuestaincorrecta distractor \
        mauvaisereponse faussereponse distracteur respostaerrada respostaincorreta errada incorreta \
        rispostasbagliata rispostaerrata sbagliata distrattore blednaodpowiedz bledna foutantwoord
        """)

    static let flagNames = set(
        """
        correct iscorrect right isright istrue isanswer iskey valid isvalid richtig korrekt istrichtig istkorrekt \
        correcta correcto escorrecta escorrecto esverdadera correcte estcorrect estcorrecte juste vrai bonne \
        corretta corretto ecorretta correta correto certa ecorreta poprawna prawidlowa czypoprawna juist isjuist \
        rightanswer correctanswer riktig checked truth isrightanswer iscorrectanswer verdadera verdadeira vera wahr \
        solution loesung losung
        """)

    static let shares = set("fraction weight score points percent grade gewicht punkte peso puntos poids gewichtung")

    private static let roles: [String: FieldRole] = {
        var roles: [String: FieldRole] = [:]
        for (role, words) in names {
            for word in words.split(whereSeparator: \.isWhitespace) { roles[String(word)] = role }
        }
        return roles
    }()

    private static let names: [(FieldRole, String)] = [
        (
            .stem,
            """
            question questiontext stem prompt q questionstem questionbody questiontitle questioncontent quesiton
            frage fragetext fragestellung aufgabe aufgabenstellung aufgabentext pregunta enunciado textopregunta
            textodelapregunta enonce intitule questiontexte textequestion domanda testodomanda pergunta questao
            textodapergunta pytanie trescpytania tresc polecenie vraag vraagtekst vraagstelling fraga sporsmal soru
            sporgsmal kysymys front term query problem questionprompt quest textoquestao
            """
        ),
        (
            .text,
            """
            text body content title name statement description task sentence texto texte testo tekst titel titre
            titulo titolo
            """
        ),
        (
            .preface,
            """
            passage article reading readingpassage vignette case casestudy scenario situation support stimulus
            paragraph background context lesetext kontext contexto contexte contesto texteintroductif introduction intro
            """
        ),
        (.code, "code snippet codesnippet codeblock program programm output sourcecode"),
        (
            .options,
            """
            options choices answeroptions answerchoices possibleanswers alternatives variants optionlist choicelist
            answerlist selections antwortmoglichkeiten antwortoptionen auswahl auswahlmoglichkeiten optionen
            antwortauswahl opciones alternativas opcoes choix propositions opzioni alternative odpowiedzi opcje
            warianty opties keuzes antwoordopties alternativ secenekler posiblesrespuestas respuestasposibles
            reponsespossibles possibilirisposte mcoptions mcqoptions multiplechoice possibilities
            """
        ),
        (.answers, "answers responses antworten respuestas reponses risposte respostas antwoorden svar"),
        (
            .answer,
            """
            answer ans antwort respuesta reponse risposta resposta odpowiedz antwoord back definition response
            """
        ),
        (
            .key,
            """
            correct correctanswer correctanswers correctoption correctoptions correctindex correctindices correctindexes
            correctanswerindex correctanswerindices correctoptionindex correctchoice correctchoices correctletter
            correctletters correctresponse correctresponses correctkey correctid correctids correctanswerid
            correctanswerids correctoptionid correctoptionids correctchoiceid correctlabel correctvalue correctans
            answerkey answerkeys answerindex answerindices answeridx answerid answerids answerletter answeroptionkey
            key keys keyindex rightanswer rightanswers rightoption right rightindex trueanswer goldanswer gold cop
            indexofcorrect correctanswernumber correctoptionnumber correctnumber iscorrect answernumber
            solutionindex solutions correctposition
            richtig richtige richtigeantwort richtigeantworten korrekt korrekteantwort korrekteantworten korrekte
            losung losungen loesung loesungen richtigerindex losungsindex losungsbuchstabe
            correcta correctas respuestacorrecta respuestascorrectas opcioncorrecta indicecorrecto clave solucion
            letracorrecta
            bonnereponse bonnesreponses reponsecorrecte reponsescorrectes reponsejuste bonne corrige cle correcte
            indexcorrect
            rispostacorretta rispostecorrette corretta soluzione chiave opzionecorretta
            respostacorreta respostascorretas respostacerta alternativacorreta opcaocorreta correta gabarito chave
            poprawna poprawnaodpowiedz prawidlowaodpowiedz prawidlowa poprawneodpowiedzi klucz
            juisteantwoord correctantwoord goedeantwoord juist correcteantwoord rattsvar riktigsvar dogrucevap
            """
        ),
        (.solution, "solution solutiontext loesungstext losungstext resolution resolucion resolucao"),
        (.target, "label target goldlabel y"),
        (
            .distractors,
            """
            distractors incorrectanswers incorrect wronganswers wrong wrongoptions incorrectoptions incorrectchoices
            wrongchoices falseanswers falseoptions incorrectanswer wronganswer distraktoren falscheantworten falsch
            falsche falscheantwort distractores respuestasincorrectas incorrectas respuestaincorrecta
            distracteurs mauvaisesreponses faussesreponses reponsesincorrectes distrattori rispostesbagliate
            risposteerrate distratores respostaserradas respostasincorretas alternativasincorretas incorretas
            dystraktory bledneodpowiedzi nieprawidloweodpowiedzi afleiders fouteantwoorden otheroptions
            """
        ),
        (
            .explanation,
            """
            explanation explanations explain explanationtext answerexplanation correctexplanation rationale feedback
            generalfeedback overallexplanation overallfeedback reason reasoning justification comment comments
            discussion remark remarks exp help why details detail note notes teachingpoint
            erklarung erklaerung begrundung begruendung erlauterung erlaeuterung kommentar ruckmeldung rueckmeldung
            explicacion justificacion retroalimentacion comentario explication explications justificatif commentaire
            retour spiegazione motivazione giustificazione commento explicacao justificativa wyjasnienie uzasadnienie
            komentarz uitleg toelichting forklaring forklaring aciklama feedbackcorrect messageforcorrectanswer
            correctfeedback
            """
        ),
        (
            .rationales,
            """
            choiceexplanations optionexplanations answerexplanations rationales optionrationales optionfeedback
            choicefeedback optionsfeedback answerfeedback incorrectexplanations wrongexplanations whywrong
            begrundungen erklarungen explicaciones explicacoes spiegazioni distractorrationales optionsexplanation
            explanationsbyoption choicerationales answerrationales optionexplanation
            """
        ),
        (
            .hint,
            """
            hint hints tip tips clue clues hinweis hinweise tipp tipps pista pistas indice suggerimento dica
            dicas wskazowka
            """
        ),
        (
            .reference,
            """
            reference references refs ref link links url urls source sources documentation doc docs citation citations
            learnmore readmore furtherreading quelle quellen verweis verweise literatur fuente fuentes referencia
            referencias enlace lien liens fonte fonti riferimento zrodlo bron moreinfo resource resources bibliography
            """
        ),
        (
            .id,
            """
            id uid uuid guid number nr no num qid questionid questionnumber questionno itemid identifier nummer numero
            fragenummer fragennummer fragenr frageid idpregunta numeropregunta numeroquestion codice codigo
            slug externalid index idx questionidx numer exid sn srno serial
            """
        ),
        (
            .topic,
            """
            topic category subject domain section chapter module area unit theme skill knowledgearea thema kategorie
            bereich kapitel fach themengebiet themenbereich sachgebiet modul tema categoria modulo unidad capitulo
            asignatura materia sujet categorie domaine chapitre matiere rubrique argomento capitolo assunto disciplina
            kategoria dzial temat onderwerp hoofdstuk categorie topicname categoryname subjectname
            konu subtopic subcategory lesson
            """
        ),
        (
            .tags,
            """
            tags tag keywords keyword labels schlagworte schlagworter stichworte etiquetas palabrasclave
            motscles etichette slowakluczowe services concepts
            """
        ),
        (
            .difficulty,
            """
            difficulty level difficultylevel schwierigkeit schwierigkeitsgrad stufe dificultad nivel difficulte
            niveau difficolta livello dificuldade trudnosc poziom moeilijkheid
            """
        ),
        (
            .objective,
            """
            objective objectives learningobjective taskstatement competency standard lernziel objetivo objectif
            obiettivo outcome
            """
        ),
        (
            .picture,
            """
            image images picture pictures figure figures img imgs photo imageurl pictureurl imagelink imgurl
            questionimage bild bilder abbildung grafik imagen imagenes figura immagine imagem obraz afbeelding
            picturequestion imagepath diagram media
            """
        ),
        (
            .kind,
            """
            type kind questiontype qtype itemtype format typ art fragetyp fragentyp tipo tipopregunta
            typequestion tipoquestao rodzaj answerselectiontype
            """
        ),
        (
            .several,
            """
            ismultianswer ismultiple multiple multi multiselect multipleanswers multipleanswer ismultiplechoice
            multiplecorrectanswers allowmultiple mehrfachauswahl mehrfachantwort ismultiselect ismultipleanswer
            ismulti hasmultipleanswers
            """
        ),
        (.disabled, "disabled hidden skip archived deleted deprecated inactive retired deaktiviert"),
        (.enabled, "enabled active isactive published visible aktiv"),
        (.markup, "markup texttype textformat"),
        (.shuffles, "shuffle shuffleanswers shuffleoptions randomize randomizeanswers"),
        (.shared, "multipart"),
        (.keyPlace, "answerposition"),
        (.sorted, "sortanswers"),
        (.prints, "stdout"),
        (.compiles, "doescompile"),
        (
            .unneeded,
            """
            points point score marks mark weight time timelimit timeinseconds seconds duration instruction instructions
            punkte puntos created updated createdat updatedat lastverified date author language lang version linenumber
            questionpicture questionnumberinexam messageforincorrectanswer
            """
        ),
    ]
}
