//! The types that a scope defines, or has functions of.

use std::collections::HashMap;

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{
    Fields, GenericParam, Generics, ImplItem, Item, ItemEnum, ItemImpl, ItemStruct, ItemType, Type,
};

use super::Home;
use crate::names::{self, text};
use crate::routines;

/// The types of fields by their names or numbers.
pub(super) type FieldTypes = HashMap<String, Type>;

/// A type of the scope.
pub(super) struct OwnType {
    pub(super) shape: Shape,
    /// Where its definition stands.
    pub(super) home: Home,
    /// What it points to by the scope's `Deref`, and where that is said.
    pub(super) target: Option<(Type, Home)>,
}

pub(super) enum Shape {
    /// Its definition lies elsewhere.
    Unseen,
    Struct(FieldTypes),
    /// The fields of the variants by their names.
    Enum(HashMap<String, FieldTypes>),
    /// With the names of its parameters.
    Alias(Vec<String>, Box<Type>),
}

impl Shape {
    /// The name and the shape of the type that `item` defines.
    pub(super) fn of(item: &Item) -> Option<(String, Self)> {
        match item {
            Item::Struct(ItemStruct { ident, fields, .. }) => {
                Some((text(ident), Self::Struct(field_types(fields))))
            }
            Item::Enum(ItemEnum {
                ident, variants, ..
            }) => {
                let variants = variants.iter();
                let fields = variants.map(|it| (text(&it.ident), field_types(&it.fields)));
                Some((text(ident), Self::Enum(fields.collect())))
            }
            Item::Type(ItemType {
                ident,
                generics,
                ty,
                ..
            }) => {
                let alias = Self::Alias(type_parameters(generics), ty.clone());
                Some((text(ident), alias))
            }
            _ => None,
        }
    }

    /// Adds the fields of another definition.
    pub(super) fn add(&mut self, other: Self) {
        match (self, other) {
            (Self::Struct(fields), Self::Struct(others)) => fields.extend(others),
            (Self::Enum(variants), Self::Enum(others)) => variants.extend(others),
            _ => {}
        }
    }

    /// The type of a field, of the `variant` if it is one of an enum.
    pub(super) fn field(&self, variant: Option<&str>, name: &str) -> Option<&Type> {
        match self {
            Self::Struct(fields) => fields.get(name),
            Self::Enum(variants) => variants.get(variant?)?.get(name),
            Self::Unseen | Self::Alias(..) => None,
        }
    }
}

fn field_types(fields: &Fields) -> FieldTypes {
    let named = fields.iter().enumerate().map(|(at, field)| {
        let name = field.ident.as_ref().map_or_else(|| at.to_string(), text);
        (name, field.ty.clone())
    });
    named.collect()
}

fn type_parameters(generics: &Generics) -> Vec<String> {
    let parameters = generics.params.iter();
    let types = parameters.filter_map(|parameter| match parameter {
        GenericParam::Type(ty) => Some(text(&ty.ident)),
        _ => None,
    });
    types.collect()
}

/// The target of an `impl Deref`.
pub(super) fn deref_target(item: &ItemImpl) -> Option<&Type> {
    let (path, _) = item.trait_.as_ref()?;
    if text(&path.segments.last()?.ident) != "Deref" {
        return None;
    }
    item.items.iter().find_map(|item| match item {
        ImplItem::Type(target) => Some(&target.ty),
        _ => None,
    })
}

/// The names of the types of the scope that hold a spin lock guard.
#[derive(Default)]
pub(super) struct GuardTypes(Vec<String>);

impl GuardTypes {
    /// Finds them among these definitions.
    pub(super) fn among(items: Vec<(String, TokenStream)>) -> Self {
        let mut found = Self::default();
        let mut rest = items;
        loop {
            let (more, others): (Vec<_>, Vec<_>) = rest
                .into_iter()
                .partition(|(_, tokens)| found.stand_in(tokens));
            if more.is_empty() {
                return found;
            }
            found.0.extend(more.into_iter().map(|(name, _)| name));
            rest = others;
        }
    }

    fn stand_in(&self, tokens: &TokenStream) -> bool {
        let stands = |name: &str| names::find(&[name], tokens).is_some();
        routines::guards().any(stands) || self.0.iter().any(|own| stands(own))
    }

    pub(super) fn contains(&self, name: &str) -> bool {
        self.0.iter().any(|own| own == name)
    }
}

/// The definition of a type that has lifetimes, and so may hold a guard.
pub(super) fn may_hold_guard(item: &Item) -> Option<TokenStream> {
    let (generics, contents) = match item {
        Item::Struct(item) => (&item.generics, item.fields.to_token_stream()),
        Item::Enum(item) => (&item.generics, item.variants.to_token_stream()),
        Item::Type(item) => (&item.generics, item.ty.to_token_stream()),
        _ => return None,
    };
    let has_lifetime = generics.lifetimes().next().is_some();
    has_lifetime.then_some(contents)
}
