use proc_macro2::{Ident, Span};
use quote::{ToTokens as _, quote_spanned};
use syn::punctuated::Punctuated;
use syn::visit_mut::{self, VisitMut};
use syn::{
    FnArg, GenericArgument, Lifetime, ParenthesizedGenericArguments, Pat, PatType, Path,
    PathArguments, ReceiverKind, ReturnType, Signature, Token, Type, TypeFnPtr, TypePath,
    TypeReference, Visibility, parse_quote, parse_quote_spanned,
};

use crate::classify;
use crate::functions::Function;
use crate::known::Known;
use crate::messages;
use crate::names::{self, NO_SPIN_LOCK_HELD};
use crate::routines::Access;

/// How many arguments clippy finds enough; one more is not the user's.
const MANY_ARGUMENTS: usize = 7;

/// Adds the hidden token as the last parameter; its name.
pub(crate) fn add_parameter(
    function: &mut Function<'_>,
    access: Access,
    known: &Known,
    krate: &Path,
) -> Ident {
    let user = function.signature.ident.span();
    let name = Ident::new(NO_SPIN_LOCK_HELD, user);
    let gives_guard = classify::gives_guard(function.block);
    let lifetime = tie_result(function.signature, known, gives_guard);
    let mutability = match access {
        Access::Shared => None,
        Access::Exclusive => Some(<syn::Token![mut]>::default()),
    };
    let ty = names::token_type(krate);
    let ty = quote_spanned!(user=> &#lifetime #mutability #ty);
    function.signature.inputs.push(FnArg::Typed(PatType {
        attrs: Vec::new(),
        pat: Box::new(Pat::Verbatim(name.to_token_stream())),
        colon_token: Token![:](user),
        ty: Box::new(Type::Verbatim(ty)),
    }));
    if function.signature.inputs.len() == MANY_ARGUMENTS + 1 {
        let allow = parse_quote!(#[allow(clippy::too_many_arguments)]);
        function.attributes.push(allow);
    }
    if !matches!(function.visibility, None | Some(Visibility::Inherited)) {
        let note = format!(" {}", messages::hidden_token_note(access));
        let span = Span::mixed_site();
        function.attributes.push(parse_quote!(#[doc = ""]));
        function
            .attributes
            .push(parse_quote_spanned!(span=> #[doc = #note]));
    }
    name
}

/// The lifetime that the token needs: that of the guards in the result.
///
/// One more reference among the parameters would leave a lifetime that the result
/// does not name unclear: it is named here.
fn tie_result(signature: &mut Signature, known: &Known, gives_guard: bool) -> Option<Lifetime> {
    let ReturnType::Type(_, result) = &mut signature.output else {
        return None;
    };
    let mut found = Lifetimes {
        known,
        gives_guard,
        elided: false,
        of_guards: Vec::new(),
    };
    found.visit_type_mut(result);
    let Lifetimes {
        elided,
        mut of_guards,
        ..
    } = found;
    let span = signature.ident.span().resolved_at(Span::mixed_site());
    if elided {
        let of_self = signature.inputs.first().and_then(lifetime_of_self);
        let lifetime = of_self.unwrap_or_else(|| {
            let lifetime = Lifetime::new("'spin_lock_safe", span);
            let generics = &mut signature.generics.params;
            generics.insert(0, parse_quote!(#lifetime));
            lifetime
        });
        Name(&lifetime).visit_type_mut(result);
        name_source(&mut signature.inputs, &lifetime);
        for own in &mut of_guards {
            *own = own.take().or_else(|| Some(lifetime.clone()));
        }
    }
    let mut of_guards: Vec<Lifetime> = of_guards.into_iter().flatten().collect();
    of_guards.sort();
    of_guards.dedup();
    if of_guards.len() < 2 {
        return of_guards.pop();
    }
    let all = Lifetime::new("'spin_lock_safe_token", span);
    let bounds: Punctuated<Lifetime, Token![+]> = of_guards.into_iter().collect();
    let parameter = parse_quote!(#all: #bounds);
    signature.generics.params.insert(0, parameter);
    Some(all)
}

/// Names what a lifetime that the result leaves out stands for: that of `self`, if it is
/// a reference, or that of the one parameter that has one.
fn name_source(inputs: &mut Punctuated<FnArg, Token![,]>, lifetime: &Lifetime) {
    if let Some(FnArg::Receiver(receiver)) = inputs.first_mut() {
        match &mut receiver.kind {
            ReceiverKind::Reference(_, own, _) => {
                *own = Some(lifetime.clone());
                return;
            }
            ReceiverKind::Typed(_, ty) => {
                Name(lifetime).visit_type_mut(ty);
                if matches!(**ty, Type::Reference(_)) {
                    return;
                }
            }
            _ => {}
        }
    }
    inputs.iter_mut().for_each(|input| match input {
        FnArg::Typed(input) => Name(lifetime).visit_type_mut(&mut input.ty),
        FnArg::Receiver(_) => {}
    });
}

/// `'a` of `&'a self`.
fn lifetime_of_self(input: &FnArg) -> Option<Lifetime> {
    match input {
        FnArg::Receiver(receiver) => match &receiver.kind {
            ReceiverKind::Reference(_, lifetime, _) => {
                lifetime.clone().filter(|lifetime| lifetime.ident != "_")
            }
            _ => None,
        },
        FnArg::Typed(_) => None,
    }
}

/// The lifetimes of a result.
struct Lifetimes<'k> {
    known: &'k Known,
    /// Whether the body gives a guard, so that a type with a lifetime is one that holds it.
    gives_guard: bool,
    elided: bool,
    /// `None` for one that is left out.
    of_guards: Vec<Option<Lifetime>>,
}

impl VisitMut for Lifetimes<'_> {
    fn visit_type_reference_mut(&mut self, ty: &mut TypeReference) {
        self.elided |= ty
            .lifetime
            .as_ref()
            .is_none_or(|lifetime| lifetime.ident == "_");
        visit_mut::visit_type_reference_mut(self, ty);
    }

    fn visit_lifetime_mut(&mut self, lifetime: &mut Lifetime) {
        self.elided |= lifetime.ident == "_";
    }

    fn visit_type_mut(&mut self, ty: &mut Type) {
        let lifetime = lifetime_of(ty);
        let may_hold_it = self.gives_guard && lifetime.is_some();
        if may_hold_it || self.known.is_guard_type(ty) {
            self.elided |= lifetime.is_none();
            self.of_guards
                .push(lifetime.filter(|lifetime| lifetime.ident != "_"));
        }
        visit_mut::visit_type_mut(self, ty);
    }

    // The lifetimes of a function type are its own.
    fn visit_type_fn_ptr_mut(&mut self, _: &mut TypeFnPtr) {}
    fn visit_parenthesized_generic_arguments_mut(&mut self, _: &mut ParenthesizedGenericArguments) {
    }
}

fn lifetime_of(ty: &Type) -> Option<Lifetime> {
    let Type::Path(TypePath { path, .. }) = ty else {
        return None;
    };
    match &path.segments.last()?.arguments {
        PathArguments::AngleBracketed(arguments) => arguments.args.iter().find_map(|it| match it {
            GenericArgument::Lifetime(lifetime) => Some(lifetime.clone()),
            _ => None,
        }),
        _ => None,
    }
}

/// Gives the lifetimes that have no name this one.
struct Name<'a>(&'a Lifetime);

impl VisitMut for Name<'_> {
    fn visit_type_reference_mut(&mut self, ty: &mut TypeReference) {
        ty.lifetime.get_or_insert_with(|| self.0.clone());
        visit_mut::visit_type_reference_mut(self, ty);
    }

    fn visit_lifetime_mut(&mut self, lifetime: &mut Lifetime) {
        if lifetime.ident == "_" {
            *lifetime = self.0.clone();
        }
    }

    // Input:  SpinLockGuard<T>
    // Output: SpinLockGuard<'spin_lock_safe, T>
    fn visit_type_mut(&mut self, ty: &mut Type) {
        if names::is_guard_type(ty)
            && lifetime_of(ty).is_none()
            && let Type::Path(path) = ty
            && let Some(last) = path.path.segments.last_mut()
            && let PathArguments::AngleBracketed(arguments) = &mut last.arguments
        {
            let lifetime = GenericArgument::Lifetime(self.0.clone());
            arguments.args.insert(0, lifetime);
        }
        visit_mut::visit_type_mut(self, ty);
    }

    // The lifetimes of a function type are its own.
    fn visit_type_fn_ptr_mut(&mut self, _: &mut TypeFnPtr) {}
    fn visit_parenthesized_generic_arguments_mut(&mut self, _: &mut ParenthesizedGenericArguments) {
    }
}
