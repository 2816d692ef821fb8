//! Where a function stands.

/// Where a function stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// The number of its module: the annotated one is 0, and the others count on in their order.
    pub(crate) module: usize,
    pub(crate) owner: Owner,
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

impl Place {
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
