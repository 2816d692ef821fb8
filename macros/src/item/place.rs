//! The place of a function.

/// The place of a function.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// The number of its module. The annotated module is 0, and the others count on in order.
    pub(crate) module: usize,
    pub(crate) owner: Owner,
}

/// The item to which a function belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Owner {
    /// The attribute is on the function itself.
    Alone,
    /// A module of the scope.
    Module,
    /// An inherent `impl` of the type with this name.
    Inherent(String),
    /// An `impl` of a trait for the type with this name.
    TraitImpl(String),
    /// The definition of a trait.
    Trait,
}

impl Place {
    /// Returns whether the attribute may add a parameter here.
    pub(crate) fn may_hide_token(&self) -> bool {
        matches!(self.owner, Owner::Module | Owner::Inherent(_))
    }

    /// Returns the name of the type `Self`.
    pub(crate) fn self_type(&self) -> Option<&str> {
        match &self.owner {
            Owner::Inherent(name) | Owner::TraitImpl(name) => Some(name),
            Owner::Alone | Owner::Module | Owner::Trait => None,
        }
    }
}
