//! Fuzzes text of an item under the attribute, with its arguments.
#![no_main]

use libfuzzer_sys::{Corpus, fuzz_target};
use spin_lock_safe_fuzz as fuzz;

fuzz_target!(|text: &str| -> Corpus {
    if fuzz::item(text) {
        Corpus::Keep
    } else {
        Corpus::Reject
    }
});
