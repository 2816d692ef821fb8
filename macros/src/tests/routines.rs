use std::collections::HashSet;

use crate::routines::{self, Access, Effect, Form, ROUTINES};

#[test]
fn each_name_has_one_row() {
    let mut names = HashSet::new();
    for routine in ROUTINES {
        assert!(names.insert(routine.name), "{} has two rows", routine.name);
        for raw in routine.raw {
            assert!(names.insert(raw), "{raw} stands twice");
        }
    }
}

#[test]
fn the_eight_routines_of_the_rule_are_there() {
    let effects = [
        ("KeAcquireSpinLock", Effect::Acquire),
        ("KeAcquireSpinLockAtDpcLevel", Effect::Acquire),
        ("KeReleaseSpinLock", Effect::Release),
        ("KeReleaseSpinLockFromDpcLevel", Effect::Release),
        ("IoAcquireCancelSpinLock", Effect::Acquire),
        ("IoReleaseCancelSpinLock", Effect::Release),
        ("IoCompleteRequest", Effect::Complete),
        ("IoStartNextPacket", Effect::Complete),
    ];
    for (name, effect) in effects {
        assert_eq!(
            routines::find(name, Form::Function).unwrap().effect,
            effect,
            "{name}"
        );
    }
}

#[test]
fn a_name_is_found_in_its_form_only() {
    assert!(routines::find("acquire", Form::Method).is_some());
    assert!(routines::find("acquire", Form::Function).is_none());
    assert!(routines::find("IoCompleteRequest", Form::Method).is_none());
}

#[test]
fn only_completing_needs_the_token_exclusively() {
    assert_eq!(Effect::Acquire.access(), Some(Access::Shared));
    assert_eq!(Effect::AcquireSole.access(), Some(Access::Exclusive));
    assert_eq!(Effect::Complete.access(), Some(Access::Exclusive));
    assert_eq!(Effect::Release.access(), None);
    assert!(Access::Shared < Access::Exclusive);
}
