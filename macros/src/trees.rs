//! Finds what neighboring token trees show.

use std::fmt::{self, Write as _};

use proc_macro2::{Delimiter, Group, Ident, Spacing, TokenTree};

pub(crate) fn is_punct(tree: Option<&TokenTree>, mark: char) -> bool {
    matches!(tree, Some(TokenTree::Punct(punct)) if punct.as_char() == mark)
}

/// Returns whether the tree is the first half of an operator of two characters.
fn is_joint(tree: Option<&TokenTree>, mark: char) -> bool {
    matches!(tree, Some(TokenTree::Punct(punct))
        if punct.as_char() == mark && punct.spacing() == Spacing::Joint)
}

pub(crate) fn is_word(tree: Option<&TokenTree>, word: &str) -> bool {
    matches!(tree, Some(TokenTree::Ident(name)) if is(name, word))
}

/// Returns whether a name is this word. `==` would make a text of the name first.
pub(crate) fn is(name: &Ident, word: &str) -> bool {
    let mut rest = Rest(word);
    write!(rest, "{name}").is_ok() && rest.0.is_empty()
}

/// The rest of a text that is being compared.
struct Rest<'w>(&'w str);

impl fmt::Write for Rest<'_> {
    fn write_str(&mut self, part: &str) -> fmt::Result {
        self.0 = self.0.strip_prefix(part).ok_or(fmt::Error)?;
        Ok(())
    }
}

/// Returns the group if `tree` is a group with this delimiter.
pub(crate) fn group(tree: Option<&TokenTree>, delimiter: Delimiter) -> Option<&Group> {
    match tree {
        Some(TokenTree::Group(group)) if group.delimiter() == delimiter => Some(group),
        _ => None,
    }
}

/// Returns the trees in a group.
pub(crate) fn inner(group: &Group) -> Vec<TokenTree> {
    group.stream().into_iter().collect()
}

/// Returns the trees in the group at this place.
pub(crate) fn inner_at(trees: &[TokenTree], at: usize) -> Vec<TokenTree> {
    match trees.get(at) {
        Some(TokenTree::Group(group)) => inner(group),
        _ => Vec::new(),
    }
}

/// Returns whether `::` stands at this place.
pub(crate) fn is_path_separator(trees: &[TokenTree], at: usize) -> bool {
    is_joint(trees.get(at), ':') && is_punct(trees.get(at + 1), ':')
}

/// Returns whether the tree at this place follows `::`.
pub(crate) fn follows_path_separator(trees: &[TokenTree], at: usize) -> bool {
    at >= 2 && is_path_separator(trees, at - 2)
}

/// Returns whether the tree at this place follows the dot of a field or a method.
pub(crate) fn follows_dot(trees: &[TokenTree], at: usize) -> bool {
    at >= 1 && is_punct(trees.get(at - 1), '.') && !(at >= 2 && is_punct(trees.get(at - 2), '.'))
}

/// Returns whether a word stands at this place.
pub(crate) fn is_name(trees: &[TokenTree], at: usize) -> bool {
    matches!(trees.get(at), Some(TokenTree::Ident(_)))
}

/// Returns whether the tree at this place follows `'`, like the name of a lifetime or a label.
pub(crate) fn follows_quote(trees: &[TokenTree], at: usize) -> bool {
    at >= 1 && is_punct(trees.get(at - 1), '\'')
}

/// Returns whether the tree at this place is part of a lifetime, a label, or a macro variable.
pub(crate) fn follows_sigil(trees: &[TokenTree], at: usize) -> bool {
    follows_quote(trees, at) || at >= 1 && is_punct(trees.get(at - 1), '$')
}

/// Returns whether `=>` stands at this place.
pub(crate) fn is_arrow(trees: &[TokenTree], at: usize) -> bool {
    is_joint(trees.get(at), '=') && is_punct(trees.get(at + 1), '>')
}

/// Returns whether the `=` of an assignment or a `let` stands at this place.
pub(crate) fn is_assignment(trees: &[TokenTree], at: usize) -> bool {
    let is_second = at >= 1
        && matches!(&trees[at - 1], TokenTree::Punct(before)
            if before.spacing() == Spacing::Joint && "=!<>.".contains(before.as_char()));
    let is_first = is_joint(trees.get(at), '=')
        && (is_punct(trees.get(at + 1), '=') || is_punct(trees.get(at + 1), '>'));
    is_punct(trees.get(at), '=') && !is_second && !is_first
}

/// Returns whether a single `:` stands at this place.
pub(crate) fn is_colon(trees: &[TokenTree], at: usize) -> bool {
    is_punct(trees.get(at), ':')
        && !is_path_separator(trees, at)
        && !(at >= 1 && is_path_separator(trees, at - 1))
}

/// Returns the place after the `>` that closes the `<` at this place.
pub(crate) fn after_angles(trees: &[TokenTree], open: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for at in open..trees.len() {
        if is_punct(trees.get(at), '<') {
            depth += 1;
        } else if is_punct(trees.get(at), '>') && !ends_thin_or_fat_arrow(trees, at) {
            depth = depth.saturating_sub(1);
        }
        if depth == 0 {
            return Some(at + 1);
        }
    }
    None
}

/// Returns the place after the tree at this place, or after the angle brackets that open there.
pub(crate) fn after_tree(trees: &[TokenTree], at: usize) -> usize {
    if is_punct(trees.get(at), '<') {
        after_angles(trees, at).unwrap_or(trees.len())
    } else {
        at + 1
    }
}

fn ends_thin_or_fat_arrow(trees: &[TokenTree], at: usize) -> bool {
    at >= 1 && (is_joint(trees.get(at - 1), '-') || is_joint(trees.get(at - 1), '='))
}

/// Returns the parts of a list of parameters, types, patterns or fields.
pub(crate) fn split_at_commas(trees: &[TokenTree]) -> impl Iterator<Item = &[TokenTree]> {
    let mut rest = trees;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let mut end = 0;
        while end < rest.len() && !is_punct(rest.get(end), ',') {
            end = after_tree(rest, end);
        }
        let (part, after) = rest.split_at(end);
        rest = after.get(1..).unwrap_or_default();
        Some(part)
    })
}

/// Returns whether `->` stands at this place.
pub(crate) fn is_thin_arrow(trees: &[TokenTree], at: usize) -> bool {
    is_joint(trees.get(at), '-') && is_punct(trees.get(at + 1), '>')
}

/// Returns the place after the type that begins at this place.
pub(crate) fn after_type(trees: &[TokenTree], mut at: usize) -> usize {
    while is_before_type(trees, at) {
        at += 1;
    }
    if let Some(TokenTree::Group(group)) = trees.get(at) {
        return at + usize::from(group.delimiter() != Delimiter::Brace);
    }
    loop {
        if is_path_separator(trees, at) {
            at += 2;
        }
        if let Some(TokenTree::Ident(_)) = trees.get(at) {
            at += 1;
        }
        at = after_type_arguments(trees, at);
        if !is_path_separator(trees, at) {
            return at;
        }
    }
}

/// Returns whether the tree at this place belongs to a type that goes on after it.
fn is_before_type(trees: &[TokenTree], at: usize) -> bool {
    match trees.get(at) {
        Some(TokenTree::Punct(mark)) => matches!(mark.as_char(), '&' | '*' | '\''),
        Some(TokenTree::Ident(word)) => {
            let words = ["mut", "const", "dyn", "impl", "unsafe", "extern"];
            follows_quote(trees, at) || words.iter().any(|it| word == it)
        }
        Some(TokenTree::Literal(_)) => at >= 1 && is_word(trees.get(at - 1), "extern"),
        _ => false,
    }
}

/// Returns the place after `<..>` or `(..) -> T`, if a type goes on with them.
fn after_type_arguments(trees: &[TokenTree], at: usize) -> usize {
    if is_path_separator(trees, at) && is_punct(trees.get(at + 2), '<') {
        return after_angles(trees, at + 2).unwrap_or(trees.len());
    }
    if is_punct(trees.get(at), '<') {
        return after_tree(trees, at);
    }
    if group(trees.get(at), Delimiter::Parenthesis).is_some() && is_thin_arrow(trees, at + 1) {
        return after_type(trees, at + 3);
    }
    at
}

/// Reads names as the user means them: `r#acquire` is `acquire`. One buffer is used for all names,
/// because a new text for each name takes longer.
#[derive(Default)]
pub(crate) struct Text(String);

impl Text {
    pub(crate) fn of(&mut self, name: &Ident) -> &str {
        self.0.clear();
        let _ = write!(self.0, "{name}");
        strip_raw(&self.0)
    }
}

/// Returns a name as the user means it.
pub(crate) fn text(name: &Ident) -> String {
    let mut text = name.to_string();
    let stripped = text.len() - strip_raw(&text).len();
    text.drain(..stripped);
    text
}

fn strip_raw(text: &str) -> &str {
    let [b'r', b'#', ..] = text.as_bytes() else {
        return text;
    };
    match &text[2..] {
        // `r#fn` is a name, but `fn` is not.
        name if !crate::words::is_keyword(name) => name,
        _ => text,
    }
}
