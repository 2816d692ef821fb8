//! Puts the token into calls. No other code changes a body.

use std::collections::HashMap;

use proc_macro2::{Ident, Punct, Spacing, Span, TokenTree};

use crate::body::{Call, Callee, List, Node};
use crate::code::code;
use crate::fragments::{self, Site};
use crate::hygiene::Crate;
use crate::item::regrouped;
use crate::needs::Needs;
use crate::routines::Form;
use crate::trees::is_punct;

/// Puts tokens into the calls of bodies.
pub(crate) struct Insertion<'a> {
    /// The variable that calls get. In an item with errors they get a value that is only type
    /// checked, so that no borrow errors follow.
    pub(crate) token: Option<Ident>,
    pub(crate) needs: &'a Needs<'a>,
    pub(crate) krate: &'a Crate,
}

/// A token with its comma for the arguments of a call, and its place among their trees.
type Argument = (usize, Vec<TokenTree>);

impl Insertion<'_> {
    /// Returns the trees of a body, and whether they have changed. The fragments are shown, because the
    /// body may be rebuilt.
    pub(crate) fn body(&self, list: List) -> (Vec<TokenTree>, bool) {
        let has_fragments = !list.fragments.is_empty();
        self.list(list, None, has_fragments)
    }

    /// Returns the trees of a list with this argument, and whether the list was rebuilt, because of a
    /// change or anyway.
    fn list(
        &self,
        list: List,
        argument: Option<Argument>,
        is_built_anew: bool,
    ) -> (Vec<TokenTree>, bool) {
        let mut trees = list.trees;
        let mut is_changed = is_built_anew || argument.is_some();
        for node in list.nodes {
            let at = node.at;
            let may_be_of_another_type = node.call.as_ref().is_some_and(may_be_of_another_type);
            if let Some(group) = self.node(node, &trees[at]) {
                trees[at] = group;
                is_changed = true;
                if may_be_of_another_type {
                    show_expansion(&mut trees, at);
                }
            }
        }
        let (place, token) = argument.unwrap_or_default();
        let length = token.len();
        for tree in token.into_iter().rev() {
            trees.insert(place, tree);
        }
        if is_changed && !list.fragments.is_empty() {
            let sites: HashMap<usize, Site> = list.fragments.into_iter().collect();
            trees = fragments::all_shown(trees, |at| {
                let skipped = if at >= place { length } else { 0 };
                let site = sites.get(&(at - skipped));
                site.copied().unwrap_or(Site::Expression)
            });
        }
        (trees, is_changed)
    }

    /// Returns the new group, if anything in it changes.
    fn node(&self, node: Node, old: &TokenTree) -> Option<TokenTree> {
        let argument = node.call.as_ref().and_then(|call| self.argument(call));
        let argument = argument.map(|(place, token)| with_comma(&node.list.trees, place, token));
        let (trees, is_changed) = self.list(node.list, argument, false);
        match old {
            TokenTree::Group(old) if is_changed => {
                Some(regrouped(old, trees.into_iter().collect()).into())
            }
            _ => None,
        }
    }

    /// Returns the token for a call, and its place among the arguments.
    fn argument(&self, call: &Call) -> Option<Argument> {
        self.needs.of_call(call)?;
        let place = call.token_at?;
        let span = call.name.span();
        let token = match &self.token {
            None => {
                let span = Span::mixed_site();
                code(span, "$()", [self.krate.private("stand_in", span).0]).0
            }
            Some(token) => {
                let mut token = call.own_token.as_ref().unwrap_or(token).clone();
                // rustc shows the place of the call. The hygiene is the variable's.
                token.set_span(span.resolved_at(token.span()));
                vec![token.into()]
            }
        };
        Some((place, token))
    }
}

/// Returns whether the attribute takes a method for one that takes the token by its name alone.
fn may_be_of_another_type(call: &Call) -> bool {
    let by_name = match &call.callee {
        Callee::Routine(routine) => routine.form == Form::Method,
        Callee::Also(_) => true,
        Callee::Scope { .. } => false,
    };
    by_name && call.token_at.is_some() && !call.in_macro
}

/// Lets rustc say that the attribute has added an argument too many, and not propose to remove it,
/// if the method with the arguments at this place is another type's.
///
/// The hygiene of such a name, and of the type before it, says nothing: neither is a variable.
fn show_expansion(trees: &mut [TokenTree], arguments: usize) {
    let before = arguments.checked_sub(2).and_then(|at| trees.get(at));
    let names = match before {
        Some(TokenTree::Punct(mark)) if mark.as_char() == '.' => 1,
        Some(TokenTree::Punct(mark)) if mark.as_char() == ':' => 4, // `Type::name`
        _ => 0,
    };
    for tree in &mut trees[arguments.saturating_sub(names)..arguments] {
        if let TokenTree::Ident(name) = tree {
            name.set_span(Span::call_site().located_at(name.span()));
        }
    }
}

/// Adds a comma to a token for the arguments of a call, with the same span.
fn with_comma(trees: &[TokenTree], place: usize, mut token: Vec<TokenTree>) -> Argument {
    let mut comma = Punct::new(',', Spacing::Alone);
    if let Some(first) = token.first() {
        comma.set_span(first.span());
    }
    if place < trees.len() {
        token.push(comma.into());
    } else if place > 0 && !is_punct(trees.last(), ',') {
        token.insert(0, comma.into());
    }
    (place, token)
}
