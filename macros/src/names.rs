//! The names that generated code and users' signatures are known by.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::{Attribute, FnArg, Pat, PatType, Path, Signature, Type};

use crate::routines::{self, Access};

/// The hidden token, as rustc names it in its errors.
pub(crate) const NO_SPIN_LOCK_HELD: &str = "no_spin_lock_held";

/// The token that a body has only borrows of.
pub(crate) const ENTERED: &str = "__spin_lock_safe_entered";

/// The names that a user's code must not have.
pub(crate) const RESERVED: &[&str] = &[NO_SPIN_LOCK_HELD, ENTERED];

/// The type of the token, with the span of a path that the user wrote.
pub(crate) fn token_type(krate: &Path) -> Path {
    let last = krate.segments.last();
    let span = last.map_or_else(Span::call_site, Spanned::span);
    let mut ty = krate.clone();
    ty.segments.push(Ident::new("LockToken", span).into());
    ty
}

/// A name for generated code, which no user's constant is likely to have.
pub(crate) fn generated(name: &str, span: Span) -> Ident {
    Ident::new(&format!("__spin_lock_safe_{name}"), span)
}

/// A name as the user means it: `r#acquire` is `acquire`.
pub(crate) fn text(name: &Ident) -> String {
    let mut text = name.to_string(); // asks the compiler: what takes long here
    if text.starts_with("r#") {
        text.drain(.."r#".len());
    }
    text
}

/// A parameter typed `&LockToken` or `&mut LockToken`.
#[derive(Clone, Debug)]
pub(crate) struct TokenParameter {
    /// Its place among the parameters.
    pub(crate) at: usize,
    /// `None` where the pattern gives it no name.
    pub(crate) name: Option<Ident>,
    pub(crate) access: Access,
    pub(crate) span: Span,
}

impl TokenParameter {
    /// Its name, if it has one, and what it grants.
    pub(crate) fn named(&self) -> Option<(&Ident, Access)> {
        Some((self.name.as_ref()?, self.access))
    }
}

/// The token parameters of a function.
pub(crate) fn token_parameters(signature: &Signature) -> Vec<TokenParameter> {
    let parameters = signature.inputs.iter().enumerate();
    parameters
        .filter_map(|(at, input)| match input {
            FnArg::Typed(parameter) => token_parameter(at, parameter),
            FnArg::Receiver(_) => None,
        })
        .collect()
}

/// What the parameter at this place is as a token, if it is one.
pub(crate) fn token_parameter(at: usize, parameter: &PatType) -> Option<TokenParameter> {
    let Type::Reference(reference) = strip(&parameter.ty) else {
        return None;
    };
    let ty = path_name(&reference.elem)?;
    (text(ty) == "LockToken").then(|| TokenParameter {
        at,
        name: match &*parameter.pat {
            Pat::Ident(pat) => Some(pat.ident.clone()),
            _ => None,
        },
        access: match reference.mutability {
            Some(_) => Access::Exclusive,
            None => Access::Shared,
        },
        span: ty.span(),
    })
}

/// A parameter typed `LockToken`, unless its path shows another type of this name.
pub(crate) fn owned_token(signature: &Signature) -> Option<Span> {
    let owned = |parameter: &&PatType| match strip(&parameter.ty) {
        Type::Path(ty) => {
            let mut names = ty.path.segments.iter().rev().map(|it| text(&it.ident));
            names.next().is_some_and(|name| name == "LockToken")
                && names.next().is_none_or(|name| name == "spin_lock_safe")
        }
        _ => false,
    };
    let parameter = typed_parameters(signature).find(owned)?;
    Some(parameter.ty.span())
}

/// Whether this is `#[spin_lock_safe]`.
pub(crate) fn is_own_attribute(attribute: &Attribute) -> bool {
    let last = attribute.path().segments.last();
    last.is_some_and(|segment| text(&segment.ident) == "spin_lock_safe")
}

/// Whether this may be an attribute macro: no other attribute can have the name of one of
/// rustc's own. `r#unsafe` is another name than `unsafe`.
pub(crate) fn may_be_attribute_macro(attribute: &Attribute) -> bool {
    let name = attribute.path().get_ident().map(Ident::to_string);
    name.is_none_or(|name| RUSTC_ATTRIBUTES.binary_search(&name.as_str()).is_err())
}

/// Sorted: attributes that leave what stands behind them as it is, or out.
pub(crate) const RUSTC_ATTRIBUTES: &[&str] = &[
    "allow",
    "cfg",
    "cold",
    "deny",
    "deprecated",
    "doc",
    "expect",
    "export_name",
    "forbid",
    "inline",
    "link_section",
    "must_use",
    "no_mangle",
    "target_feature",
    "track_caller",
    "unsafe",
    "warn",
];

/// Whether a test harness calls this function.
pub(crate) fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let last = attribute.path().segments.last();
        last.is_some_and(|segment| segment.ident == "test")
    })
}

/// Whether the system calls this function.
pub(crate) fn is_entry_point(signature: &Signature) -> bool {
    signature
        .abi
        .as_ref()
        .is_some_and(|abi| abi.name.as_ref().is_none_or(|name| name.value() != "Rust"))
}

/// Whether a value of this type is a spin lock guard or may own one.
pub(crate) fn is_guard_type(ty: &Type) -> bool {
    path_name(ty).is_some_and(|name| routines::is_guard(&text(name)))
}

/// Whether this is the type of a raw pointer.
pub(crate) fn is_pointer_type(ty: &Type) -> bool {
    const ALIASES: &[&str] = &["PIRP", "PDEVICE_OBJECT", "PCDEVICE_OBJECT", "PVOID"];
    let is_alias = || path_name(ty).is_some_and(|name| ALIASES.contains(&text(name).as_str()));
    matches!(ty, Type::Ptr(_)) || is_alias()
}

/// The parameter for the guard of the cancel spin lock, and its place.
pub(crate) fn cancel_guard(signature: &Signature) -> Option<(usize, &PatType)> {
    let mut inputs = signature.inputs.iter().enumerate();
    inputs.find_map(|(at, input)| match input {
        FnArg::Typed(parameter) if is_cancel_guard(&parameter.ty) => Some((at, parameter)),
        _ => None,
    })
}

fn is_cancel_guard(ty: &Type) -> bool {
    path_name(ty).is_some_and(|name| text(name) == "CancelSpinLockGuard")
}

/// The name of a type that a path names, without that path and its arguments.
fn path_name(ty: &Type) -> Option<&Ident> {
    match strip(ty) {
        Type::Path(path) => Some(&path.path.segments.last()?.ident),
        _ => None,
    }
}

/// A type without the parentheses around it.
fn strip(mut ty: &Type) -> &Type {
    loop {
        ty = match ty {
            Type::Paren(paren) => &paren.elem,
            _ => return ty,
        };
    }
}

/// The parameters of a function with their types.
pub(crate) fn typed_parameters(signature: &Signature) -> impl Iterator<Item = &PatType> {
    signature.inputs.iter().filter_map(|input| match input {
        FnArg::Typed(parameter) => Some(parameter),
        FnArg::Receiver(_) => None,
    })
}

/// The first of these names in `tokens`.
pub(crate) fn find(names: &[&str], tokens: &TokenStream) -> Option<Ident> {
    // The compiler prints all of them faster than it answers for each.
    let printed = tokens.to_string();
    if !names.iter().any(|name| printed.contains(name)) {
        return None;
    }
    find_any(tokens, &|ident| names.contains(&text(ident).as_str()))
}

/// Whether one of `tokens` is wanted, at any depth.
pub(crate) fn any_tree(tokens: &TokenStream, is_wanted: &dyn Fn(&TokenTree) -> bool) -> bool {
    tokens.clone().into_iter().any(|tree| match &tree {
        TokenTree::Group(group) => any_tree(&group.stream(), is_wanted),
        tree => is_wanted(tree),
    })
}

/// The first name in `tokens` that is one of the wanted.
pub(crate) fn find_any(tokens: &TokenStream, is_wanted: &dyn Fn(&Ident) -> bool) -> Option<Ident> {
    tokens.clone().into_iter().find_map(|tree| match tree {
        TokenTree::Ident(ident) => is_wanted(&ident).then_some(ident),
        TokenTree::Group(group) => find_any(&group.stream(), is_wanted),
        _ => None,
    })
}

/// Whether types of the standard library have a method of this name.
pub(crate) fn is_common_method(name: &Ident) -> bool {
    let name = text(name);
    COMMON_METHODS
        .split_whitespace()
        .any(|method| method == name)
}

const COMMON_METHODS: &str = "
    all any append as_mut as_ref as_slice clear clone cmp contains
    contains_key count drain drop entry eq extend find first get
    get_mut insert into_iter is_empty iter iter_mut last len load next
    peek pop pop_back pop_front position push push_back push_front read remove
    replace reset resize retain send set sort split start store
    swap take truncate update wait write
";
