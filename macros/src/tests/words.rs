//! The meanings of names, and the filter for most names.

use proc_macro2::{Ident, Span};

use crate::body::LEAKING;
use crate::hygiene::RESERVED;
use crate::routines::{self, ROUTINES};
use crate::trees::{Text, text};
use crate::words::{Filter, Keyword, Word, hash, is_keyword, word};

#[test]
fn every_routine_is_found_by_its_name_and_by_those_of_its_exports() {
    for routine in ROUTINES {
        let found = word(routine.name);
        assert!(
            matches!(found, Word::Routine(it) if it.name == routine.name),
            "{}",
            routine.name
        );
        for raw in routine.raw {
            let found = word(raw);
            assert!(
                matches!(found, Word::Raw(it) if it.name == routine.name),
                "{raw}"
            );
        }
    }
}

#[test]
fn other_names_that_concern_the_rule() {
    for guard in routines::guards() {
        assert!(matches!(word(guard), Word::Guard), "{guard}");
    }
    for leak in LEAKING {
        assert!(matches!(word(leak), Word::Leak), "{leak}");
    }
    for reserved in RESERVED {
        assert!(matches!(word(reserved), Word::Reserved), "{reserved}");
    }
    assert!(matches!(word("LockToken"), Word::Token));
    assert!(matches!(word("PIRP"), Word::Pointer));
    for other in [
        "",
        "a",
        "acquired",
        "IoCompleteRequests",
        "SpinLock",
        "lockToken",
        "𝛼",
        "é",
    ] {
        assert!(matches!(word(other), Word::Other), "{other}");
    }
}

#[test]
fn keywords_are_those_of_rust() {
    for keyword in [
        "as", "async", "await", "break", "const", "continue", "crate", "dyn", "else", "enum",
        "extern", "false", "fn", "for", "if", "impl", "in", "let", "loop", "match", "mod", "move",
        "mut", "pub", "ref", "return", "self", "Self", "static", "struct", "super", "trait",
        "true", "type", "unsafe", "use", "where", "while", "abstract", "become", "box", "do",
        "final", "gen", "macro", "override", "priv", "try", "typeof", "unsized", "virtual",
        "yield",
    ] {
        assert!(is_keyword(keyword), "{keyword}");
    }
    // These are keywords only in certain places.
    for name in [
        "union",
        "macro_rules",
        "auto",
        "default",
        "safe",
        "raw",
        "dynamic",
    ] {
        assert!(!is_keyword(name), "{name}");
    }
    assert!(matches!(word("union"), Word::Keyword(Keyword::Union)));
}

#[test]
fn a_filter_has_every_name_that_was_added() {
    let mut filter = Filter::default();
    let names: Vec<&str> = ROUTINES.iter().map(|routine| routine.name).collect();
    assert!(names.iter().all(|name| !filter.may_have(hash(name))));
    for name in &names {
        filter.add(name);
    }
    assert!(names.iter().all(|name| filter.may_have(hash(name))));
}

#[test]
fn a_raw_name_means_the_same_unless_it_is_a_keyword() {
    for (written, meant) in [
        ("acquire", "acquire"),
        ("r#fn", "r#fn"),
        ("r#union", "union"),
    ] {
        let name: Ident = syn::parse_str(written).unwrap();
        assert_eq!(text(&name), meant);
        assert_eq!(Text::default().of(&name), meant);
    }
    let raw = Ident::new_raw("acquire", Span::call_site());
    assert_eq!(text(&raw), "acquire");
}
