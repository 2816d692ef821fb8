//! Checks lists with invisible groups. The compiler loses such a group as soon as the list around it is
//! rebuilt.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};

use crate::properties::Shown;
use crate::words;

/// Checks that each list with an invisible group in it is one of the user's.
pub(crate) fn check(item: &TokenStream, expansion: &TokenStream, shown: &Shown<'_>) {
    let (mut before, mut after) = (BTreeSet::new(), BTreeSet::new());
    lists(item, &mut before);
    lists(expansion, &mut after);
    for list in after {
        assert!(
            before.contains(&list),
            "`{list}` forgets a fragment: {shown}"
        );
    }
}

/// Returns the lists with an invisible group.
fn lists(tokens: &TokenStream, found: &mut BTreeSet<String>) {
    if tokens
        .clone()
        .into_iter()
        .any(|tree| words::is_fragment(&tree))
    {
        found.insert(words::shown(tokens));
    }
    for tree in tokens.clone() {
        if let TokenTree::Group(group) = tree {
            lists(&group.stream(), found);
        }
    }
}
