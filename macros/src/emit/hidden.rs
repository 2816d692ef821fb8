use proc_macro2::{Ident, Span};
use syn::visit_mut::{self, VisitMut};
use syn::{
    FnArg, GenericArgument, Lifetime, ParenthesizedGenericArguments, Path, PathArguments,
    ReceiverKind, ReturnType, Signature, Type, TypeFnPtr, TypePath, TypeReference, Visibility,
    parse_quote, parse_quote_spanned,
};

use crate::functions::Function;
use crate::messages;
use crate::names::{self, NO_SPIN_LOCK_HELD};
use crate::routines::Access;

/// How many arguments clippy finds enough; one more is not the user's.
const MANY_ARGUMENTS: usize = 7;

/// Adds the hidden token as the last parameter; its name.
pub(crate) fn add_parameter(function: &mut Function<'_>, access: Access, krate: &Path) -> Ident {
    let user = function.signature.ident.span();
    let name = Ident::new(NO_SPIN_LOCK_HELD, user);
    let lifetime = tie_result(function.signature);
    let mutability = match access {
        Access::Shared => None,
        Access::Exclusive => Some(<syn::Token![mut]>::default()),
    };
    let ty = names::token_type(krate);
    let allow = names::allow_unused(user);
    let token: FnArg = parse_quote_spanned! {user=> #allow #name: &#lifetime #mutability #ty };
    function.signature.inputs.push(token);
    if function.signature.inputs.len() == MANY_ARGUMENTS + 1 {
        let allow = parse_quote!(#[allow(clippy::too_many_arguments)]);
        function.attributes.push(allow);
    }
    if !matches!(function.visibility, None | Some(Visibility::Inherited)) {
        let note = messages::hidden_token_note(access);
        let span = Span::mixed_site();
        function.attributes.push(parse_quote!(#[doc = ""]));
        function
            .attributes
            .push(parse_quote_spanned!(span=> #[doc = #note]));
    }
    name
}

/// The lifetime that the token needs: that of a guard in the result.
///
/// One more reference among the parameters would leave a lifetime that the result
/// does not name unclear: it is named here.
fn tie_result(signature: &mut Signature) -> Option<Lifetime> {
    let ReturnType::Type(_, result) = &mut signature.output else {
        return None;
    };
    let mut found = Lifetimes::default();
    found.visit_type_mut(result);
    if !found.elided {
        return found.of_guard;
    }
    let span = signature.ident.span().resolved_at(Span::mixed_site());
    let lifetime = Lifetime::new("'spin_lock_safe", span);
    Name(&lifetime).visit_type_mut(result);
    let mut source = Name(&lifetime);
    match signature.inputs.first_mut() {
        Some(FnArg::Receiver(receiver)) => {
            if let ReceiverKind::Reference(_, elided @ None, _) = &mut receiver.kind {
                *elided = Some(lifetime.clone());
            }
        }
        _ => signature
            .inputs
            .iter_mut()
            .for_each(|input| source.visit_fn_arg_mut(input)),
    }
    signature.generics.params.insert(0, parse_quote!(#lifetime));
    found.has_guard.then_some(lifetime)
}

/// The lifetimes of a result.
#[derive(Default)]
struct Lifetimes {
    elided: bool,
    has_guard: bool,
    of_guard: Option<Lifetime>,
}

impl VisitMut for Lifetimes {
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
        if names::is_guard_type(ty) {
            self.has_guard = true;
            let lifetime = lifetime_of(ty);
            self.elided |= lifetime.is_none();
            self.of_guard = lifetime.filter(|lifetime| lifetime.ident != "_");
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
