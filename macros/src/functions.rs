//! The functions of an annotated item, and where each of them stands.

use proc_macro2::Ident;
use quote::ToTokens as _;
use syn::{
    Attribute, Block, Expr, ImplItem, Item, ItemImpl, ItemMod, ItemTrait, Signature, Stmt,
    TraitItem, Type, TypeParamBound, Visibility,
};

use crate::names::{self, text};
use crate::parse::Annotated;
use crate::plain::Plain;
use crate::trees;

/// A function of the item.
pub(crate) struct Function<'a> {
    pub(crate) attributes: &'a mut Vec<Attribute>,
    /// `None` in a trait and its implementations.
    pub(crate) visibility: Option<&'a Visibility>,
    pub(crate) signature: &'a mut Signature,
    pub(crate) block: &'a mut Block,
    /// The body, if it is a plain one; it is not in the block then.
    pub(crate) plain: Option<&'a mut Plain>,
    pub(crate) place: &'a Place,
}

/// What a function belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Owner {
    /// The attribute is on the function itself.
    Alone,
    /// A module of the scope.
    Module,
    /// An inherent `impl` of the type of this name.
    Inherent(String),
    /// An `impl` of a trait for the type of this name.
    TraitImpl(String),
    /// The definition of a trait.
    Trait,
}

/// Where a function stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// The modules from the annotated one on; none under an annotated `impl`.
    pub(crate) module: Vec<String>,
    pub(crate) owner: Owner,
    /// Whether an item around it, from the annotated one on, has an attribute that may be a macro.
    pub(crate) is_under_macro: bool,
}

impl Function<'_> {
    /// Whether what is written in the body is all that will ever be there: no macro adds to it.
    pub(crate) fn has_final_body(&self) -> bool {
        if self.place.is_under_macro || are_macros(self.attributes) {
            return false;
        }
        match &self.plain {
            Some(plain) => plain.is_final,
            None => self.block.stmts.iter().all(|statement| match statement {
                Stmt::Item(Item::Use(item)) => !are_macros(&item.attrs),
                other => trees::are_final(other.to_token_stream()),
            }),
        }
    }

    /// Puts a plain body into the block.
    pub(crate) fn put_body(&mut self) {
        if let Some(plain) = self.plain.take() {
            let body = Expr::Verbatim(plain.take());
            self.block.stmts.push(Stmt::Expr(body, None));
        }
    }
}

impl Place {
    /// Where the functions of an item stand that stands here and has these attributes.
    fn within(&self, owner: Owner, attributes: &[Attribute]) -> Self {
        Self {
            module: self.module.clone(),
            owner,
            is_under_macro: self.is_under_macro || are_macros(attributes),
        }
    }

    /// Whether the attribute may add a parameter here.
    pub(crate) fn may_hide_token(&self) -> bool {
        matches!(self.owner, Owner::Module | Owner::Inherent(_))
    }

    /// The type that `Self` is.
    pub(crate) fn self_type(&self) -> Option<&str> {
        match &self.owner {
            Owner::Inherent(name) | Owner::TraitImpl(name) => Some(name),
            Owner::Alone | Owner::Module | Owner::Trait => None,
        }
    }
}

/// Visits the functions of `item`, always in the same order.
pub(crate) fn each(item: &mut Annotated, visit: &mut dyn FnMut(Function<'_>)) {
    let place = Place {
        module: Vec::new(),
        owner: Owner::Alone,
        is_under_macro: false,
    };
    match item {
        Annotated::Function(function) => visit(function.parts(&place)),
        Annotated::Impl(item) => in_impl(item, &place, visit),
        Annotated::Mod(item) => in_mod(item, &place, visit),
    }
}

/// How many functions [`each`] visits.
pub(crate) fn count(item: &mut Annotated) -> usize {
    let mut count = 0;
    each(item, &mut |_| count += 1);
    count
}

/// Whether one of these attributes may be a macro.
fn are_macros(attributes: &[Attribute]) -> bool {
    attributes.iter().any(names::may_be_attribute_macro)
}

fn in_mod(item: &mut ItemMod, around: &Place, visit: &mut dyn FnMut(Function<'_>)) {
    let Some((_, items)) = &mut item.content else {
        return;
    };
    let mut place = around.within(Owner::Module, &item.attrs);
    place.module.push(text(&item.ident));
    for item in items {
        match item {
            Item::Fn(item) => visit(Function {
                attributes: &mut item.attrs,
                visibility: Some(&item.vis),
                signature: &mut item.sig,
                block: &mut item.block,
                plain: None,
                place: &place,
            }),
            Item::Impl(item) => in_impl(item, &place, visit),
            Item::Mod(item) => in_mod(item, &place, visit),
            Item::Trait(item) => in_trait(item, &place, visit),
            _ => {}
        }
    }
}

fn in_impl(item: &mut ItemImpl, around: &Place, visit: &mut dyn FnMut(Function<'_>)) {
    let name = type_name(&item.self_ty).map(text).unwrap_or_default();
    let owner = if item.trait_.is_some() {
        Owner::TraitImpl(name)
    } else {
        Owner::Inherent(name)
    };
    let place = around.within(owner, &item.attrs);
    for item in &mut item.items {
        if let ImplItem::Fn(item) = item {
            let function = Function {
                attributes: &mut item.attrs,
                visibility: Some(&item.vis),
                signature: &mut item.sig,
                block: &mut item.block,
                plain: None,
                place: &place,
            };
            visit(function);
        }
    }
}

fn in_trait(item: &mut ItemTrait, around: &Place, visit: &mut dyn FnMut(Function<'_>)) {
    let place = around.within(Owner::Trait, &item.attrs);
    for item in &mut item.items {
        if let TraitItem::Fn(item) = item
            && let Some(block) = &mut item.default
        {
            let function = Function {
                attributes: &mut item.attrs,
                visibility: None,
                signature: &mut item.sig,
                block,
                plain: None,
                place: &place,
            };
            visit(function);
        }
    }
}

/// The name of a type, without its path and its arguments.
pub(crate) fn type_name(ty: &Type) -> Option<&Ident> {
    match ty {
        Type::Path(path) => Some(&path.path.segments.last()?.ident),
        Type::Paren(paren) => type_name(&paren.elem),
        Type::Group(group) => type_name(&group.elem),
        Type::TraitObject(object) => object.bounds.iter().find_map(|bound| match bound {
            TypeParamBound::Trait(bound) => Some(&bound.path.segments.last()?.ident),
            _ => None,
        }),
        _ => None,
    }
}
