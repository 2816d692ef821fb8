//! Programs and functions.

use super::{Kind, Local, Role, Stmt, Value};

/// The edition that the program is compiled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Edition {
    E2021,
    E2024,
}

/// Where the tokens are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Style {
    /// The attribute on each function; functions name their token, and hand it on.
    Visible,
    /// The same; `also(..)` names the functions that are handed the token.
    Also,
    /// As visible, in a trait.
    Trait,
    /// No attribute: every call names the token.
    Explicit,
    /// The attribute on an `impl` block.
    Impl,
    /// The attribute on a module.
    Module,
    /// The same, with every other function in a module inside.
    Modules,
}

impl Style {
    pub(crate) const ALL: [Self; 7] = [
        Self::Visible,
        Self::Also,
        Self::Trait,
        Self::Explicit,
        Self::Impl,
        Self::Module,
        Self::Modules,
    ];

    /// Whether the functions name their tokens.
    pub(crate) const fn names_token(self) -> bool {
        matches!(
            self,
            Self::Visible | Self::Also | Self::Trait | Self::Explicit
        )
    }

    pub(crate) const fn is_module(self) -> bool {
        matches!(self, Self::Module | Self::Modules)
    }

    /// Whether the system can enter the first function.
    pub(crate) const fn may_be_entered(self) -> bool {
        matches!(self, Self::Visible | Self::Also) || self.is_module()
    }
}

/// How the first function is entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Entry {
    /// By the system: the attribute makes the token.
    System,
    /// The same, in the lock state of this role.
    Role(Role),
    /// By the driver, which has a token.
    Driver,
}

/// A driver. Its first function is the one that is entered.
#[derive(Clone, Debug)]
pub(crate) struct Program {
    pub(crate) edition: Edition,
    pub(crate) style: Style,
    pub(crate) entry: Entry,
    /// Whether the functions but for the first are generic.
    pub(crate) is_generic: bool,
    pub(crate) functions: Vec<Function>,
}

impl Program {
    /// Whether the function stands in the module inside.
    pub(crate) fn is_inside(&self, function: usize) -> bool {
        self.style == Style::Modules && function % 2 == 1
    }

    /// The role of this function.
    pub(crate) const fn role(&self, function: usize) -> Option<Role> {
        match self.entry {
            Entry::Role(role) if function == 0 => Some(role),
            _ => None,
        }
    }

    pub(crate) fn is_entered_by_system(&self, function: usize) -> bool {
        function == 0 && self.entry != Entry::Driver
    }
}

/// What a function may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// It locks, and may be given guards.
    Locks,
    /// It also completes, and is given no guards.
    Completes,
    /// It is given the sole guard, and gets its token from it.
    HandOver,
}

#[derive(Clone, Debug)]
pub(crate) struct Function {
    pub(crate) class: Class,
    pub(crate) parameters: Vec<Local>,
    /// The SRB that it is given.
    pub(crate) srb: Option<usize>,
    pub(crate) body: Vec<Stmt>,
    pub(crate) gives: Gives,
}

/// What a function returns.
#[derive(Clone, Debug)]
pub(crate) enum Gives {
    Nothing,
    /// `Option<()>`, so that it may use `?`.
    Maybe,
    /// `TRUE`
    True,
    /// A guard: the value at its end.
    Guard(Kind, Value),
}
