//! The only code that changes a body: it puts the token into calls.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};

use crate::body::{AsInC, Call, List, Value};
use crate::code::{code, word};
use crate::fragments;
use crate::hygiene::{self, Crate};
use crate::item::regrouped;
use crate::needs::Needs;
use crate::trees::is_punct;

/// Puts tokens into the calls of bodies.
pub(crate) struct Insertion<'a> {
    /// The variable that calls get. In an item with errors, they get a value that is only type
    /// checked: what calls borrow says nothing beside those errors.
    pub(crate) token: Option<Ident>,
    pub(crate) needs: &'a Needs<'a>,
    pub(crate) krate: &'a Crate,
}

/// What stands for the trees between two places, the second one excluded.
type Edit = (usize, usize, Vec<TokenTree>);

impl Insertion<'_> {
    /// The trees of a body, and whether they are others than before. Its fragments are shown, for
    /// it may be put together again.
    pub(crate) fn body(&self, list: List) -> (Vec<TokenTree>, bool) {
        let has_fragments = !list.fragments.is_empty();
        self.list(list, Vec::new(), has_fragments)
    }

    /// The trees of a list with these edits, and whether it is built anew, because of what is in
    /// it or anyway.
    fn list(
        &self,
        mut list: List,
        mut edits: Vec<Edit>,
        is_built_anew: bool,
    ) -> (Vec<TokenTree>, bool) {
        let mut is_changed = is_built_anew;
        for node in std::mem::take(&mut list.nodes) {
            let Some((from, group)) = self.node(&list, node.call.as_ref(), node.at, node.list)
            else {
                continue;
            };
            is_changed = true;
            if from == node.at {
                list.trees[from] = group.into();
            } else {
                edits.push((from, node.at + 1, vec![group.into()]));
            }
        }
        for value in &list.values {
            edits.extend(self.value(&list, value));
        }
        if !is_changed && edits.is_empty() {
            return (list.trees, false);
        }
        for (at, site) in &list.fragments {
            let content = fragments::opened(vec![list.trees[*at].clone()]);
            let shown = fragments::shown(&list.trees, *at, content, *site);
            edits.push((*at, *at + 1, shown));
        }
        if edits.is_empty() {
            return (list.trees, true);
        }
        if let [(from, to, _)] = edits[..]
            && from == to
        {
            let inserted = edits.pop().into_iter().flat_map(|edit| edit.2);
            inserted
                .rev()
                .for_each(|tree| list.trees.insert(from, tree));
            return (list.trees, true);
        }
        edits.sort_by_key(|edit| edit.0);
        (apply(list.trees, edits), true)
    }

    /// What becomes of the group at this place of `list`, with `inner` in it, and from where on it
    /// replaces what stands there.
    fn node(
        &self,
        list: &List,
        call: Option<&Call>,
        at: usize,
        inner: List,
    ) -> Option<(usize, Group)> {
        let argument = call.and_then(|call| self.argument(call));
        let as_in_c = call.and_then(|call| call.as_in_c);
        if let (Some(call), Some(AsInC::RestoredIrql)) = (call, as_in_c) {
            // KeReleaseSpinLock(lock, irql) -> ()
            let unit = Group::new(Delimiter::Parenthesis, TokenStream::new());
            return Some((call.from, unit));
        }
        let argument = argument.map(|(place, token)| with_comma(&inner.trees, place, token));
        let skipped = match &argument {
            Some((0, _, token)) => token.len(),
            _ => 0,
        };
        let edits = argument.into_iter().collect();
        let (mut trees, is_changed) = self.list(inner, edits, as_in_c.is_some());
        if let Some(form) = as_in_c {
            Self::stand_in_argument(&mut trees, skipped, form);
        }
        let group = list.group(at).filter(|_| is_changed)?;
        Some((at, regrouped(group, trees.into_iter().collect())))
    }

    /// The token for a call, and where it goes among the arguments.
    fn argument(&self, call: &Call) -> Option<(usize, Vec<TokenTree>)> {
        self.needs.of_call(call)?;
        let place = match call.as_in_c {
            Some(AsInC::SavedIrql) => 0,
            _ => call.token_at?,
        };
        let span = call.name.span();
        let named = |token: &Ident| {
            let mut name = token.clone();
            // rustc shows where the call is; the hygiene is the variable's.
            name.set_span(span.resolved_at(token.span()));
            vec![name.into()]
        };
        let token = match &self.token {
            None => self.value_of_any_type(),
            Some(token) => named(call.own_token.as_ref().unwrap_or(token)),
        };
        Some((place, token))
    }

    fn value_of_any_type(&self) -> Vec<TokenTree> {
        let span = Span::mixed_site();
        code(span, "$()", [self.krate.private("stand_in", span).0]).0
    }

    // What follows is only found in items with errors, and breeds no more of them.

    // Input:  KeAcquireSpinLock(lock, &mut irql)
    // Output: KeAcquireSpinLock(lock)
    // Input:  IoCompleteRequest(pointer, 0)
    // Output: IoCompleteRequest(unimplemented!(), 0)
    fn stand_in_argument(trees: &mut Vec<TokenTree>, start: usize, form: AsInC) {
        let comma = |tree: &TokenTree| is_punct(Some(tree), ',');
        match form {
            AsInC::SavedIrql => trees.truncate(trees.iter().rposition(comma).unwrap_or_default()),
            AsInC::Pointer => {
                let end = trees[start..].iter().position(comma);
                let end = end.map_or(trees.len(), |end| start + end);
                let any = code(Span::mixed_site(), "::core::unimplemented!()", []);
                trees.splice(start..end, any.0);
            }
            AsInC::RestoredIrql => {}
        }
    }

    // Input:  count
    // Output: |a| count(a, stand_in())
    fn value(&self, list: &List, value: &Value) -> Option<Edit> {
        if self.token.is_some() {
            return None;
        }
        self.needs.hidden_token(value.function)?;
        let span = Span::mixed_site();
        let count = self.needs.scope().function(value.function).parameters();
        let name = |at| hygiene::generated(&format!("argument_{at}"), span);
        let parameters: Vec<TokenTree> = (0..count)
            .flat_map(|at| code(span, "$,", [word(&name(at))]).0)
            .collect();
        let path = list.trees[value.from..=value.at].to_vec();
        let parts = [
            parameters.clone(),
            path,
            parameters,
            self.value_of_any_type(),
        ];
        Some((value.from, value.at + 1, code(span, "|$| $($$)", parts).0))
    }
}

/// A token put among the trees of arguments, with a comma at the same place of the user's code.
fn with_comma(trees: &[TokenTree], place: usize, mut token: Vec<TokenTree>) -> Edit {
    let mut comma = Punct::new(',', Spacing::Alone);
    if let Some(first) = token.first() {
        comma.set_span(first.span());
    }
    if place < trees.len() {
        token.push(comma.into());
    } else if place > 0 && !is_punct(trees.last(), ',') {
        token.insert(0, comma.into());
    }
    (place, place, token)
}

fn apply(trees: Vec<TokenTree>, edits: Vec<Edit>) -> Vec<TokenTree> {
    let mut edited = Vec::with_capacity(trees.len());
    let mut rest = trees.into_iter();
    let mut at = 0;
    for (from, to, new) in edits {
        if from < at {
            continue; // within what was replaced
        }
        edited.extend(rest.by_ref().take(from - at));
        rest.by_ref().take(to - from).for_each(drop);
        edited.extend(new);
        at = to;
    }
    edited.extend(rest);
    edited
}
