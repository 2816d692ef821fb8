//! Keeps the fragments of a user's `macro_rules!`, which are groups without delimiters.
//!
//! rustc loses such a group as soon as the list around it is rebuilt. `$a * 2` with `1 + 2` would
//! become `1 + 2 * 2`. A rebuilt list *shows* its fragments: it writes them in a way that means the
//! same.

mod content;

use proc_macro2::{Delimiter, Group, Punct, Spacing, Span, TokenTree};

use crate::trees::{group, inner, is_assignment, is_path_separator, is_punct, is_word};
use content::{is_like_block, is_path, is_statement};

pub(crate) use content::is_plain_path;

/// Returns whether this is a fragment.
pub(crate) fn is_fragment(tree: &TokenTree) -> bool {
    group(Some(tree), Delimiter::None).is_some()
}

/// Returns the content of a fragment, through any fragment that is its whole content.
fn content(fragment: &Group) -> Vec<TokenTree> {
    let content = inner(fragment);
    match &content[..] {
        [TokenTree::Group(only)] if only.delimiter() == Delimiter::None => self::content(only),
        _ => content,
    }
}

/// Returns `trees` with the content of their fragments, for reading only.
pub(crate) fn seen_through(trees: &[TokenTree]) -> Vec<TokenTree> {
    let open = |tree: &TokenTree| match tree {
        TokenTree::Group(fragment) if is_fragment(tree) => seen_through(&content(fragment)),
        tree => vec![tree.clone()],
    };
    trees.iter().flat_map(open).collect()
}

/// Returns the only tree of a fragment, or the tree itself.
pub(crate) fn opened_single(tree: TokenTree) -> TokenTree {
    let TokenTree::Group(fragment) = &tree else {
        return tree;
    };
    if fragment.delimiter() != Delimiter::None {
        return tree;
    }
    match <[TokenTree; 1]>::try_from(content(fragment)) {
        Ok([only]) => only,
        Err(_) => tree,
    }
}

/// Returns the block in a body that is a fragment.
pub(crate) fn opened_block(body: Group) -> Group {
    match opened_single(body.clone().into()) {
        TokenTree::Group(block) => block,
        _ => body,
    }
}

/// Returns `trees` with the content of the fragments that are items.
pub(crate) fn opened_items(trees: Vec<TokenTree>) -> Vec<TokenTree> {
    if !trees.iter().any(is_fragment) {
        return trees;
    }
    let open = |tree: TokenTree| match &tree {
        TokenTree::Group(fragment) if is_fragment(&tree) => {
            let inner = content(fragment);
            let ends_item = |tree: TokenTree| {
                is_punct(Some(&tree), ';') || group(Some(&tree), Delimiter::Brace).is_some()
            };
            if inner.len() > 1
                && inner
                    .last()
                    .cloned()
                    .map(opened_single)
                    .is_some_and(ends_item)
            {
                opened_items(inner)
            } else {
                vec![tree]
            }
        }
        _ => vec![tree],
    };
    trees.into_iter().flat_map(open).collect()
}

/// The site of a fragment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Site {
    Expression,
    Pattern,
    Type,
}

/// Shows the fragment at the place `at` of a rebuilt list. `content` is its content
/// now.
pub(crate) fn shown(
    trees: &[TokenTree],
    at: usize,
    content: Vec<TokenTree>,
    site: Site,
) -> Vec<TokenTree> {
    let content = all_shown(content, |_| site);
    let span = match site {
        // rustc would warn of superfluous parentheses around types if they had a user's span.
        Site::Type => Span::mixed_site().located_at(trees[at].span()),
        Site::Expression | Site::Pattern => trees[at].span(),
    };
    let grouped = |content: Vec<TokenTree>| {
        let mut group = Group::new(Delimiter::Parenthesis, content.into_iter().collect());
        group.set_span(span);
        vec![group.into()]
    };
    // After a type, a `<` would begin arguments of the type.
    if site == Site::Type && is_punct(trees.get(at + 1), '<') {
        return grouped(content);
    }
    if let [only] = &content[..]
        && !begins_statement(trees, at)
    {
        let is_torn = match only {
            TokenTree::Literal(number) => number.to_string().starts_with('-'),
            TokenTree::Group(block) if block.delimiter() == Delimiter::Brace => {
                is_operand(trees, at)
            }
            _ => false,
        };
        return if is_torn { grouped(content) } else { content };
    }
    if is_path_separator(trees, at + 1) && !is_plain_path(&content) {
        let mark = |mark| {
            let mut mark = Punct::new(mark, Spacing::Alone);
            mark.set_span(span);
            TokenTree::from(mark)
        };
        let qualified = [mark('<')].into_iter().chain(content);
        return qualified.chain([mark('>')]).collect();
    }
    let has = |mark| content.iter().any(|tree| is_punct(Some(tree), mark));
    let is_apart = match site {
        Site::Type => !has('+'),
        Site::Pattern => !has('|') && !has('.'),
        Site::Expression if begins_statement(trees, at) => {
            return shown_as_statement(trees, at, content, grouped);
        }
        Site::Expression if is_punct(content.first(), ',') => true,
        Site::Expression => {
            let is_lifetime = content.len() == 2 && has('\'');
            content.is_empty() || is_lifetime || is_path(&content) || is_statement(&content)
        }
    };
    if is_apart { content } else { grouped(content) }
}

/// Shows all fragments of a rebuilt list, each at the site that `site` returns.
pub(crate) fn all_shown(trees: Vec<TokenTree>, site: impl Fn(usize) -> Site) -> Vec<TokenTree> {
    if !trees.iter().any(is_fragment) {
        return trees;
    }
    let parts = trees.iter().enumerate().map(|(at, tree)| match tree {
        TokenTree::Group(fragment) if is_fragment(tree) => {
            shown(&trees, at, content(fragment), site(at))
        }
        tree => vec![tree.clone()],
    });
    parts.flatten().collect()
}

/// Returns whether an operator is next to this place, where braces might be read as a body.
fn is_operand(trees: &[TokenTree], at: usize) -> bool {
    let goes_on = match trees.get(at + 1) {
        Some(TokenTree::Punct(mark)) => !",;#'".contains(mark.as_char()),
        Some(TokenTree::Ident(word)) => word == "as",
        _ => false,
    };
    match at.checked_sub(1).and_then(|before| trees.get(before)) {
        None => goes_on,
        Some(TokenTree::Punct(mark)) => goes_on || "+-*/%^&!=<.".contains(mark.as_char()),
        // The braces are the body of what stands before them.
        Some(_) => false,
    }
}

/// Returns whether a statement begins at this place.
fn begins_statement(trees: &[TokenTree], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| trees.get(at));
    let is_attribute = at >= 2 && is_punct(trees.get(at - 2), '#');
    is_attribute
        || before.is_none_or(|before| {
            is_punct(Some(before), ';') || group(Some(before), Delimiter::Brace).is_some()
        })
}

/// Shows a fragment that begins a statement. rustc ends the statement with the fragment if the next
/// tree cannot belong to it.
fn shown_as_statement(
    trees: &[TokenTree],
    at: usize,
    content: Vec<TokenTree>,
    grouped: impl Fn(Vec<TokenTree>) -> Vec<TokenTree>,
) -> Vec<TokenTree> {
    let next = trees.get(at + 1);
    let goes_on = match next {
        None => true,
        Some(TokenTree::Punct(mark)) => mark.as_char() != '#' && mark.as_char() != '\'',
        Some(TokenTree::Ident(word)) => word == "as",
        Some(TokenTree::Group(group)) => group.delimiter() != Delimiter::Brace,
        Some(TokenTree::Literal(_)) => false,
    };
    let is_let = is_word(content.first(), "let");
    let is_lifetime = content.len() == 2 && is_punct(content.first(), '\'');
    let is_called = is_punct(next, '.') || is_punct(next, '?');
    if content.is_empty()
        || is_lifetime
        || is_like_block(&content) && !is_called
        || is_statement(&content) && !is_let
    {
        return content;
    }
    let is_ended = is_punct(next, ';') || next.is_none() && !is_let;
    let mut shown = if is_let || is_path(&content) {
        content
    } else {
        grouped(content)
    };
    if !is_ended && (is_let || !goes_on) {
        shown.push(Punct::new(';', Spacing::Alone).into());
    }
    shown
}

/// Shows the fragments among `trees`, which are the head of an item, or a constant.
pub(crate) fn shown_in_item(trees: Vec<TokenTree>) -> Vec<TokenTree> {
    let value = (0..trees.len()).find(|&at| is_assignment(&trees, at));
    let value = value.unwrap_or(trees.len());
    all_shown(trees, |at| match at {
        at if at < value => Site::Type,
        _ => Site::Expression,
    })
}
