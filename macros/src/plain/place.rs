//! Where a tree stands, by those before and behind it.

use proc_macro2::{Delimiter, Ident, Spacing, TokenTree};

use crate::names::text;
use crate::trees::{is_attribute, is_before_expression, is_punct};

/// Whether a `|` behind these trees may be the first of a closure.
pub(super) fn starts_closure(before: &[TokenTree]) -> bool {
    match before {
        [] => true,
        [before @ .., TokenTree::Ident(word)] => {
            is_label(before) || is_before_expression(&text(word))
        }
        [.., TokenTree::Literal(_)] => false,
        [before @ .., TokenTree::Group(group)] => {
            group.delimiter() == Delimiter::Brace || is_attribute(before)
        }
        [.., TokenTree::Punct(mark)] => {
            let is_second = mark.as_char() == '|' && mark.spacing() == Spacing::Joint;
            mark.as_char() != '?' && !is_second
        }
    }
}

/// Whether `name` before these trees is that of a macro that is called with a name: `m! x { .. }`.
pub(super) fn is_named_macro(name: &str, behind: &[TokenTree]) -> bool {
    match behind {
        [mark, TokenTree::Ident(_), ..] => is_punct(mark, '!') && !is_before_expression(name),
        _ => false,
    }
}

/// Whether the name behind these trees is that of a label or a lifetime.
pub(super) fn is_label(before: &[TokenTree]) -> bool {
    before.last().is_some_and(|it| is_punct(it, '\''))
}

/// Whether `name(..)` between these trees may be a pattern, if not one that rustc accepts.
pub(super) fn may_be_pattern(before: &[TokenTree], behind: &[TokenTree]) -> bool {
    let is_bound = matches!(before.last(), Some(TokenTree::Ident(word)) if word == "let");
    is_bound
        || match behind {
            [_, TokenTree::Ident(word), ..] => word == "if" || word == "in",
            [_, mark, next, ..] => is_punct(mark, '=') && !is_punct(next, '='),
            _ => false,
        }
}

/// Whether a `let` behind these trees is a statement.
pub(super) fn begins_statement(before: &[TokenTree]) -> bool {
    match before.last() {
        None => true,
        Some(TokenTree::Group(group)) => group.delimiter() == Delimiter::Brace,
        Some(tree) => is_punct(tree, ';'),
    }
}

/// Whether the tree between these is an argument alone.
pub(super) fn is_argument(before: &[TokenTree], behind: &[TokenTree]) -> bool {
    let is_comma = |tree: &TokenTree| is_punct(tree, ',');
    before.last().is_none_or(is_comma) && behind.first().is_none_or(is_comma)
}

/// The name that `let` binds before these trees, if it binds a single one.
pub(super) fn bound(behind: &[TokenTree]) -> Option<Ident> {
    let (name, mark) = match behind {
        [TokenTree::Ident(word), TokenTree::Ident(name), mark, ..] if word == "mut" => (name, mark),
        [TokenTree::Ident(name), mark, ..] => (name, mark),
        _ => return None,
    };
    (is_punct(mark, '=') || is_punct(mark, ':')).then(|| name.clone())
}
