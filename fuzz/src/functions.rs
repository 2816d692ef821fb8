//! Checks that the functions of an item keep their heads and bodies.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::ToTokens as _;
use syn::{Attribute, Block, File, ImplItem, Item, Safety, Signature, TraitItem, Visibility};

use crate::properties::Shown;
use crate::{bodies, left_alone, words};

/// The functions that make the token of an entry point.
const MAKERS: &[&str] = &["__enter_entry_point", "__enter_held", "__enter_cancel"];

/// Names that the attribute uses.
const OWN: &[&str] = &[
    "__private",
    "__spin_lock_safe",
    "no_spin_lock_held",
    "__enter",
];

/// A function with a body.
struct Function<'f> {
    attributes: &'f [Attribute],
    visibility: Option<&'f Visibility>,
    signature: &'f Signature,
    body: &'f Block,
}

/// What is known of an item with its functions.
pub(crate) struct Known {
    /// Whether there are no errors.
    pub(crate) is_accepted: bool,
    /// Whether a function may have a role, which gives it other parameters.
    pub(crate) has_role: bool,
    /// Whether there are invisible groups, which may get parentheses. `syn` does not keep all of them.
    pub(crate) has_fragments: bool,
}

/// Compares the functions of `item` with those of its `expansion`.
pub(crate) fn check(item: &File, expansion: &TokenStream, known: &Known, shown: &Shown<'_>) {
    let Ok(expansion) = syn::parse2::<File>(expansion.clone()) else {
        return;
    };
    let (mut before, mut after) = (Vec::new(), Vec::new());
    each(&item.items, &mut before);
    each(&expansion.items, &mut after);
    let names = |functions: &[Function<'_>]| -> Vec<String> {
        let names = functions.iter().map(|it| it.signature.ident.to_string());
        names.collect()
    };
    assert_eq!(
        names(&before),
        names(&after),
        "functions come or go: {shown}"
    );
    let tokens = bodies::token_names(&item.to_token_stream());
    for (user, made) in before.iter().zip(&after) {
        if user.mentions_own_names() {
            continue; // the user's part cannot be told
        }
        check_head(user, made, shown);
        if !known.is_accepted {
            continue;
        }
        check_body(user, made, &tokens, known.has_fragments, shown);
        if !known.has_fragments && !known.has_role {
            check_types(user, made, shown);
        }
    }
}

fn each<'f>(items: &'f [Item], functions: &mut Vec<Function<'f>>) {
    for item in items {
        match item {
            Item::Fn(item) => functions.push(Function {
                attributes: &item.attrs,
                visibility: Some(&item.vis),
                signature: &item.sig,
                body: &item.block,
            }),
            Item::Impl(item) => functions.extend(item.items.iter().filter_map(of_impl)),
            Item::Trait(item) => functions.extend(item.items.iter().filter_map(of_trait)),
            Item::Mod(item) => each(item.content.as_ref().map_or(&[], |it| &it.1), functions),
            _ => {}
        }
    }
}

fn of_impl(item: &ImplItem) -> Option<Function<'_>> {
    let ImplItem::Fn(item) = item else {
        return None;
    };
    Some(Function {
        attributes: &item.attrs,
        visibility: Some(&item.vis),
        signature: &item.sig,
        body: &item.block,
    })
}

fn of_trait(item: &TraitItem) -> Option<Function<'_>> {
    let TraitItem::Fn(item) = item else {
        return None;
    };
    Some(Function {
        attributes: &item.attrs,
        visibility: None,
        signature: &item.sig,
        body: item.default.as_ref()?,
    })
}

impl Function<'_> {
    /// Returns the qualifiers before the name, without the calling convention, which a role replaces.
    fn qualifiers(&self) -> [bool; 4] {
        let signature = self.signature;
        [
            signature.constness.is_some(),
            signature.asyncness.is_some(),
            self.is_unsafe(),
            signature.abi.is_some(),
        ]
    }

    /// Returns whether the system may call the function.
    fn is_entry_point(&self) -> bool {
        let abi = self.signature.abi.as_ref().map(|abi| abi.name.as_ref());
        let is_rust = abi.flatten().is_some_and(|name| name.value() == "Rust");
        self.is_unsafe() && abi.is_some() && !is_rust
    }

    fn is_unsafe(&self) -> bool {
        matches!(self.signature.safety, Safety::Unsafe(_))
    }

    fn has_attribute(&self, text: &str) -> bool {
        let mut all = self.attributes.iter();
        all.any(|it| words::all(&it.to_token_stream()).concat() == text)
    }

    /// Returns the parameters without their lifetimes.
    fn inputs(&self) -> Vec<String> {
        let inputs = self.signature.inputs.iter();
        inputs
            .map(|input| without_lifetimes(&input.to_token_stream()))
            .collect()
    }

    /// Returns the result without its lifetimes.
    fn output(&self) -> String {
        without_lifetimes(&self.signature.output.to_token_stream())
    }

    /// Returns whether the body contains a name that the attribute uses.
    fn mentions_own_names(&self) -> bool {
        let words = words::all(&self.body.to_token_stream());
        words
            .iter()
            .any(|word| OWN.iter().any(|own| word.contains(own)))
    }

    /// Returns how many tokens the body makes.
    fn made_tokens(&self) -> usize {
        let words = words::all(&self.body.to_token_stream());
        words
            .iter()
            .filter(|word| MAKERS.contains(&word.as_str()))
            .count()
    }
}

/// Checks that a safe function stays safe, a helper makes no token, and the body of an unsafe function
/// requires `unsafe` blocks.
fn check_head(user: &Function<'_>, made: &Function<'_>, shown: &Shown<'_>) {
    assert_eq!(
        user.qualifiers(),
        made.qualifiers(),
        "other qualifiers: {shown}"
    );
    let visibility = |function: &Function<'_>| {
        function
            .visibility
            .map(|it| words::all(&it.to_token_stream()))
    };
    assert_eq!(
        visibility(user),
        visibility(made),
        "another visibility: {shown}"
    );
    let most = usize::from(user.is_entry_point());
    assert!(made.made_tokens() <= most, "a token of its own: {shown}");
    if !user.is_unsafe() || made.has_attribute("#[allow(warnings)]") {
        return; // a stand-in for a function with errors
    }
    assert!(
        made.has_attribute("#[forbid(unsafe_op_in_unsafe_fn)]"),
        "no blocks are asked for in `{}`: {shown}",
        user.signature.ident
    );
}

/// Checks that the body has the user's tokens in their order, and otherwise only tokens for calls.
fn check_body(
    user: &Function<'_>,
    made: &Function<'_>,
    tokens: &BTreeSet<String>,
    has_fragments: bool,
    shown: &Shown<'_>,
) {
    let mut difference = String::new();
    let is_same = |own: &Block| {
        let compared = bodies::compare(user.body, own, tokens, has_fragments);
        compared.map_err(|other| difference = other).is_ok()
    };
    let own = bodies::own(made.body).into_iter().find(is_same);
    assert!(own.is_some(), "{difference}\nfor {shown}");
    // Fragments get parentheses, and `syn` does not keep all of these.
    if let Some(own) = own.filter(|_| !has_fragments) {
        left_alone::check(user.body, &own, shown);
    }
}

/// Checks that the parameters and the result are the user's. An added token parameter comes last. The token
/// parameter of an entry point is removed.
fn check_types(user: &Function<'_>, made: &Function<'_>, shown: &Shown<'_>) {
    let mut before = user.inputs();
    let mut after = made.inputs();
    if user.is_entry_point() {
        before.retain(|input| !is_token(input));
    } else if after.len() > before.len() {
        let hidden = after.pop().unwrap_or_default();
        assert!(
            hidden.starts_with("no_spin_lock_held : &"),
            "`{hidden}` was added: {shown}"
        );
        assert!(
            user.signature.abi.is_none(),
            "a hidden token of an entry point: {shown}"
        );
    }
    assert_eq!(before, after, "other parameters: {shown}");
    assert_eq!(user.output(), made.output(), "another result: {shown}");
}

fn without_lifetimes(tokens: &TokenStream) -> String {
    let mut words = words::all(tokens);
    while let Some(at) = words.iter().position(|word| word == "'") {
        words.drain(at..words.len().min(at + 2));
        let is_argument =
            at > 0 && words[at - 1] == "<" && words.get(at).is_some_and(|it| it == ",");
        words.drain(at..at + usize::from(is_argument));
    }
    words.join(" ")
}

/// Returns whether a parameter is a reference to the token.
fn is_token(input: &str) -> bool {
    let ty = input.trim_end_matches([' ', ')']);
    ty.split(' ').next_back() == Some("LockToken") && ty.contains('&')
}
