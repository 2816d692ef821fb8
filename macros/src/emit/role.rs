//! Converts between the role's types, which the system sees, and the user's types in the
//! body.

use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote, quote_spanned};

use super::raw::Raw;
use super::shown;
use super::user::{User, names};
use crate::check::Part;
use crate::fragments::Site;
use crate::hygiene::{self, Crate};
use crate::item::{Function, ParameterKind, regrouped};
use crate::roles::{Kind, Parameter};
use crate::trees::{is_punct, is_word};

/// Gives the function the types of its role, and adds the conversions to the user's types to
/// `statements`. `token` is the body's token.
pub(super) fn convert(
    function: &mut Function,
    part: &Part,
    token: &Ident,
    krate: &Crate,
    statements: &mut Vec<TokenTree>,
) {
    let conversion = Conversion {
        routine: function.head.name.to_string(),
        raw: Raw {
            role: part.role,
            types: part.types.as_deref(),
            krate,
        },
        token,
        krate,
    };
    let mut exported = TokenStream::new();
    for (parameter, at) in pairs(function, part) {
        let user = User::of(function, at);
        exported.extend(conversion.exported(parameter, &user));
        statements.extend(if part.fits {
            conversion.parameter(parameter, &user)
        } else {
            Conversion::stand_in(&user)
        });
    }
    if part.fits {
        statements.extend(conversion.result(function));
        statements.extend(conversion.declared(function));
    }
    if let Some(guard) = part.guard {
        let is_sole = function.parameters.sole_guard() == Some(guard);
        let user = User::of(function, guard);
        statements.extend(guard_of_cancel_lock(&user, is_sole, token, krate));
    }
    function.parameters.group = regrouped(&function.parameters.group, exported);
    if part.types.is_none() {
        function.head.set_abi("system");
    }
}

/// Returns the parameters of the role, with the places of the user's parameters.
fn pairs(function: &Function, part: &Part) -> Vec<(&'static Parameter, usize)> {
    let own = function.parameters.typed().filter(|(at, parameter)| {
        Some(*at) != part.guard && !matches!(parameter.kind, ParameterKind::Token(_))
    });
    part.role
        .parameters
        .iter()
        .zip(own.map(|(at, _)| at))
        .collect()
}

/// Makes the guard of the cancel spin lock, which is held on entry.
fn guard_of_cancel_lock(
    user: &User<'_>,
    is_sole: bool,
    token: &Ident,
    krate: &Crate,
) -> TokenStream {
    let User {
        attributes,
        ty,
        span,
        ..
    } = user;
    let span = *span;
    // The user does not use the token, so this code must.
    let is_unused = token.to_string().starts_with('_');
    let allow = is_unused.then(|| quote!(#[allow(clippy::used_underscore_binding)]));
    let (guard, token) = if is_sole {
        ("sole_cancel_guard", quote_spanned!(span=> &mut *#token))
    } else {
        ("cancel_guard", quote_spanned!(span=> &*#token))
    };
    let guard = krate.private(guard, span);
    // A parameter without a name lives as long as the call, but a `let` without a name does not.
    let pattern = if user.is_wild {
        let span = Span::mixed_site().located_at(user.pattern_span);
        let name = Ident::new("cancel_spin_lock_guard", span);
        quote!(#name)
    } else {
        user.pattern.clone()
    };
    // SAFETY (of the generated block): the token was made for a context that holds the
    // cancel spin lock, and no other guard of the lock is made.
    let make = quote_spanned!(span=> unsafe { #guard(#token) });
    quote_spanned!(span=> #allow #(#attributes)* let #pattern: #ty = #make;)
}

/// Makes the token of a role that is entered with a lock held, from the parameter with the
/// IRQL to restore.
pub(super) fn enter_held(function: &Function, part: &Part, krate: &Crate) -> TokenStream {
    let span = Span::mixed_site();
    let enter = pairs(function, part)
        .into_iter()
        .find_map(|(parameter, at)| {
            let enter = match parameter.kind {
                Kind::EntersHeld => hygiene::ENTER_HELD,
                Kind::Request => hygiene::ENTER_CANCEL,
                _ => return None,
            };
            let user = User::of(function, at);
            let from = user.exported_name(parameter);
            let names = (enter == hygiene::ENTER_CANCEL)
                .then(|| names(&function.head.name.to_string(), parameter, &user));
            // A report names the user's place.
            let enter = krate.entry(enter, user.span);
            Some(quote_spanned!(user.span=> #enter(#from, #names)))
        });
    // SAFETY (of the generated block): the system enters the function with only this lock held,
    // which was acquired at the IRQL in the parameter.
    quote_spanned!(span=> unsafe { #enter })
}

/// Wraps a type before `as`, where `dyn A + B` would be parsed as bounds.
fn whole(ty: TokenStream, span: Span) -> TokenStream {
    let is_torn = |tree: TokenTree| {
        let words = ["dyn", "impl"];
        is_punct(Some(&tree), '+') || words.iter().any(|word| is_word(Some(&tree), word))
    };
    if ty.clone().into_iter().any(is_torn) {
        quote_spanned!(Span::mixed_site().located_at(span)=> (#ty))
    } else {
        ty
    }
}

struct Conversion<'a> {
    routine: String,
    raw: Raw<'a>,
    token: &'a Ident,
    krate: &'a Crate,
}

impl Conversion<'_> {
    /// Returns the statement that compares the user's result with the role's.
    fn result(&self, function: &Function) -> TokenStream {
        let written = function.result_type();
        let Some(first) = written.first() else {
            return TokenStream::new();
        };
        let is_never = matches!(written, [TokenTree::Punct(mark)] if mark.as_char() == '!');
        if is_never {
            return TokenStream::new();
        }
        let span = first.span();
        let raw = self.raw.result(span);
        let role = self.raw.function_type(span);
        let returned = self.krate.private("Returned", span);
        let written = whole(shown(written, Site::Type).into_iter().collect(), span);
        quote_spanned!(span=> <#written as #returned<#raw, #role>>::check();)
    }

    /// Returns the statement that compares the exported function with the other crate's type of the
    /// role. The types are that crate's own, so only the calling convention can differ.
    fn declared(&self, function: &Function) -> TokenStream {
        let Some(abi) = function
            .head
            .abi
            .as_ref()
            .filter(|_| self.raw.types.is_some())
        else {
            return TokenStream::new();
        };
        let span = abi.name.as_ref().map_or(abi.span, TokenTree::span);
        let convention = abi
            .name
            .clone()
            .unwrap_or_else(|| Literal::string("C").into());
        let parameters = self.raw.role.parameters.iter();
        let parameters = parameters.map(|parameter| self.raw.of(parameter, span));
        let result = self.raw.result(span);
        let role = self.raw.function_type(span);
        let declared = self.krate.private("Declared", span);
        quote_spanned! {span=>
            <unsafe extern #convention fn(#(#parameters),*) -> #result as #declared<#role>>::check();
        }
    }

    /// Returns the parameter that the system sees.
    fn exported(&self, parameter: &Parameter, user: &User<'_>) -> TokenStream {
        let name = user.exported_name(parameter);
        let raw = self.raw.of(parameter, user.span);
        // Only for a name that the user wrote in this way. A user who forbids the lint has no such
        // name, and an `allow` would fail.
        let is_snake_case = !name.to_string().contains(char::is_uppercase);
        let allow = quote_spanned!(Span::mixed_site()=> #[allow(non_snake_case)]);
        let allow = (!is_snake_case).then_some(allow);
        quote_spanned!(user.span=> #allow #name: #raw,)
    }

    // Input:  srb: Srb
    // Output: srb: PSCSI_REQUEST_BLOCK
    //         let srb: Srb = unsafe {
    //             <Srb as Parameter<…>>::from_system(srb, call, ("start_io", "srb"))
    //         };
    fn parameter(&self, parameter: &Parameter, user: &User<'_>) -> TokenStream {
        let (span, attributes) = (user.span, user.attributes);
        let (pattern, ty) = (&user.pattern, &user.ty);
        let name = user.exported_name(parameter);
        let (before, context) = self.context(parameter.kind, span);
        let whole = whole(ty.clone(), span);
        let conversion = self.conversion(parameter, span);
        let convert = quote_spanned!(span=> <#whole as #conversion>);
        let value = self.value(parameter, &name, span);
        // SAFETY (of the generated block): the system calls a function in this role with
        // what the documentation of `roles` says. Whoever registers it promises the rest.
        let names = names(&self.routine, parameter, user);
        let convert =
            quote_spanned!(span=> unsafe { #convert::from_system(#value, #context, #names) });
        quote! { #before #(#attributes)* let #pattern: #ty = #convert; }
    }

    /// Returns a stand-in value of the user's type, which the role does not allow there.
    fn stand_in(user: &User<'_>) -> TokenStream {
        let (pattern, ty) = (&user.pattern, &user.ty);
        quote_spanned!(Span::mixed_site()=> let #pattern: #ty = ::core::unimplemented!();)
    }

    /// Returns the trait that converts the system's value to the body's.
    fn conversion(&self, parameter: &Parameter, span: Span) -> TokenStream {
        if parameter.kind == Kind::Context {
            let own_data = self.krate.own_data(span);
            return quote_spanned!(span=> #own_data<'_>);
        }
        let kind = self.krate.private(&format!("{:?}", parameter.kind), span);
        let role = self.raw.function_type(span);
        let ours = self.krate.sys(parameter.microsoft_type(), span);
        let raw = self.raw.of(parameter, span);
        let own = self.krate.private("Parameter", span);
        if self.raw.is_untyped(parameter) {
            quote_spanned!(span=> #own<'_, #kind, #ours, #role, _>)
        } else if self.raw.types.is_some() && parameter.points_to_structure() {
            let theirs = self.krate.private("Theirs", span);
            quote_spanned!(span=> #theirs<'_, #kind, #ours, #raw, #role, _>)
        } else {
            quote_spanned!(span=> #own<'_, #kind, #raw, #role, _>)
        }
    }

    /// Returns the value to convert.
    fn value(&self, parameter: &Parameter, name: &Ident, span: Span) -> TokenStream {
        if self.raw.is_untyped(parameter) {
            let untyped = self.krate.private("untyped", span);
            quote_spanned!(span=> #untyped(#name))
        } else {
            name.to_token_stream()
        }
    }

    /// Returns the value from which a conversion borrows, and a statement that makes it. The value has no
    /// name, so nobody can drop it before the routine returns.
    fn context(&self, kind: Kind, user: Span) -> (TokenStream, TokenStream) {
        let token = self.token;
        let maker = match kind {
            Kind::EntersHeld => {
                return (TokenStream::new(), quote_spanned!(user=> &*#token));
            }
            Kind::LeavesHeld => "UntilReturn",
            _ => "Call",
        };
        // With the user's hygiene rustc can name it.
        let name = hygiene::generated("call", user);
        let maker = self.krate.private(maker, user);
        // With the block, rustc shows the user's place.
        let make = quote_spanned!(user=> let #name = &{ #maker::new() };);
        (make, quote_spanned!(user=> #name))
    }
}
