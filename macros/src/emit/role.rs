//! The edge of a function that plays a role: the system sees the role's types, the body
//! its own.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens as _, quote, quote_spanned};
use syn::spanned::Spanned as _;
use syn::{FnArg, LitStr, Pat, PatType, Path, ReturnType, Signature, Type, parse_quote_spanned};

use crate::check::Part;
use crate::names;
use crate::rewrite::TokenVariable;
use crate::roles::{Kind, Parameter, Role};
use crate::routines::Access;

/// Gives the signature the types of the role; the statements that make of them what the
/// body wants. `parameters` are the user's, without a token; `token` is the body's.
pub(super) fn convert(
    signature: &mut Signature,
    parameters: &[PatType],
    part: &Part,
    token: &TokenVariable,
    krate: &Path,
) -> TokenStream {
    let conversion = Conversion {
        role: part.role,
        token,
        krate,
    };
    let result = conversion.result(signature);
    if let Some(abi) = &mut signature.abi {
        abi.name = Some(LitStr::new("system", abi.extern_token.span));
    }
    let pairs = part.role.parameters.iter().zip(parameters);
    let converted = pairs.map(|(parameter, user)| conversion.parameter(signature, parameter, user));
    [result].into_iter().chain(converted).collect()
}

/// The guard of the cancel spin lock, which is held on entry.
pub(super) fn guard(user: &PatType, token: &TokenVariable, krate: &Path) -> TokenStream {
    let PatType { attrs, pat, ty, .. } = user;
    // The user does not use it: this does.
    let is_unused = token.name().to_string().starts_with('_');
    let allow = is_unused.then(|| quote!(#[allow(clippy::used_underscore_binding)]));
    let token = token.borrowed_at(ty.span(), Access::Shared);
    // A parameter without a name lives as long as the call, a `let` without one does not.
    let pat = match &**pat {
        Pat::Wild(wild) => {
            let name = names::generated("guard", Span::mixed_site().located_at(wild.span()));
            &parse_quote_spanned!(wild.span()=> #name)
        }
        named => named,
    };
    // SAFETY: of the generated block. The token was made for a context that holds the
    // cancel spin lock, and no other guard of it is made.
    let make = quote_spanned!(ty.span()=> unsafe { #krate::__private::cancel_guard(#token) });
    quote_spanned!(ty.span()=> #allow #(#attrs)* let #pat: #ty = #make;)
}

/// The token of a role that is entered with a lock held, made from the parameter that tells the
/// IRQL from before that lock.
pub(super) fn enter_held(part: &Part, parameters: &[PatType], krate: &Path) -> TokenStream {
    let span = Span::mixed_site();
    let mut pairs = part.role.parameters.iter().zip(parameters);
    let enter = pairs.find_map(|(parameter, user)| {
        let enter = match parameter.kind {
            Kind::EntersHeld => "enter_held",
            Kind::Request => "enter_cancel",
            _ => return None,
        };
        let (enter, from) = (Ident::new(enter, span), exported(parameter, user));
        Some(quote_spanned!(span=> #krate::__private::#enter(#from)))
    });
    // SAFETY: of the generated block. The system enters the function with this one lock held,
    // taken at the IRQL that the parameter tells.
    quote_spanned!(span=> unsafe { #enter })
}

/// The name of a parameter as the documentation shows it; no item of the user's has it.
fn exported(parameter: &Parameter, user: &PatType) -> Ident {
    let span = user.pat.span().resolved_at(Span::mixed_site());
    match &*user.pat {
        Pat::Ident(pat) => {
            let mut name = pat.ident.clone();
            name.set_span(span);
            name
        }
        _ => names::generated(parameter.name, span),
    }
}

/// A type before `as`, which could be taken for the end of a list of bounds.
fn whole(ty: &Type) -> TokenStream {
    match ty {
        Type::TraitObject(_) | Type::ImplTrait(_) => {
            let span = Span::mixed_site().located_at(ty.span());
            quote_spanned!(span=> (#ty))
        }
        other => other.to_token_stream(),
    }
}

struct Conversion<'a> {
    role: &'static Role,
    token: &'a TokenVariable,
    krate: &'a Path,
}

impl Conversion<'_> {
    /// A type of `sys`, at this place of the user's code.
    fn sys(&self, name: &str, span: Span) -> Type {
        let krate = self.krate;
        let name = Ident::new(name, span.resolved_at(Span::mixed_site()));
        parse_quote_spanned!(span=> #krate::sys::#name)
    }

    /// The role's function type, for rustc to show.
    fn function_type(&self, span: Span) -> TokenStream {
        let krate = self.krate;
        let role = self.sys(self.role.name, span);
        quote_spanned!(span=> <#role as #krate::__private::Role>::Function)
    }

    /// The statement that compares the user's result with the role's.
    fn result(&self, signature: &Signature) -> TokenStream {
        let ReturnType::Type(_, written) = &signature.output else {
            return TokenStream::new();
        };
        if matches!(**written, Type::Never(_)) {
            return TokenStream::new();
        }
        let (span, krate) = (written.span(), self.krate);
        let raw = match self.role.result {
            "VOID" => parse_quote_spanned!(span=> ()),
            name => self.sys(name, span),
        };
        let role = self.function_type(span);
        let written = whole(written);
        quote_spanned!(span=> <#written as #krate::__private::Returned<#raw, #role>>::check();)
    }

    // Input:  srb: &mut Srb
    // Output: srb: PSCSI_REQUEST_BLOCK
    //         let srb: &mut Srb = unsafe { <&mut Srb as Parameter<…>>::from_system(srb, &call) };
    fn parameter(
        &self,
        signature: &mut Signature,
        parameter: &Parameter,
        user: &PatType,
    ) -> TokenStream {
        let PatType { attrs, pat, ty, .. } = user;
        let (span, krate) = (ty.span(), self.krate);
        let name = exported(parameter, user);
        let raw = self.sys(parameter.ty, span);
        let allow = parse_quote_spanned!(Span::mixed_site()=> #[allow(non_snake_case)]);
        let mut exported: PatType = parse_quote_spanned!(span=> #name: #raw);
        exported.attrs = vec![allow];
        signature.inputs.push(FnArg::Typed(exported));
        let kind = Ident::new(&format!("{:?}", parameter.kind), Span::mixed_site());
        let role = self.function_type(span);
        let (before, context) = self.context(parameter.kind, span);
        let whole = whole(ty);
        let convert = quote_spanned! {span=>
            <#whole as #krate::__private::Parameter<'_, #krate::__private::#kind, #raw, #role, _>>
        };
        // SAFETY: of the generated block. The system calls a function of this role with
        // what the documentation of `roles` says; who registers it vouches for the rest.
        let convert = quote_spanned!(span=> unsafe { #convert::from_system(#name, #context) });
        quote! { #before #(#attrs)* let #pat: #ty = #convert; }
    }

    /// What a conversion borrows from, and a statement that makes it.
    fn context(&self, kind: Kind, user: Span) -> (TokenStream, TokenStream) {
        let krate = self.krate;
        let (name, hygiene, maker) = match kind {
            Kind::EntersHeld => {
                return (
                    TokenStream::new(),
                    self.token.borrowed_at(user, Access::Shared),
                );
            }
            // A body that could name it could move it, and end what it borrows.
            Kind::LeavesHeld => ("until_return", Span::mixed_site(), "UntilReturn"),
            // With the user's hygiene rustc can name it; to name it in the body does no harm.
            _ => ("call", user, "Call"),
        };
        let name = names::generated(name, user.resolved_at(hygiene));
        let maker = Ident::new(maker, user.resolved_at(Span::mixed_site()));
        let make = quote_spanned!(user=> let #name = #krate::__private::#maker::new(););
        (make, quote_spanned!(user=> &#name))
    }
}
