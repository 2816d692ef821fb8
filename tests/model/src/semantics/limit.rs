//! The ways in which the lint is known to refuse correct programs.
//!
//! Each is a case under `tests/ui/limits`, or said in the README. In a limit's semantics
//! a value may keep a lock only in appearance: a phantom.

use std::collections::BTreeSet;

/// A reason to refuse a correct program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Limit {
    /// `if c { acquire }` … `if !c { complete }`
    CorrelatedBranches,
    /// `held.take()`
    OptionTake,
    /// A field moved out of a structure or a tuple.
    MovedOut,
    /// A `match` or an `if let` on an `Option` of a guard: both branches count as holding it.
    OptionTested,
    /// A trial to acquire, where calls name the token and nothing is rewritten.
    TrialWithoutAttribute,
    /// A helper's result that borrows the exclusive token.
    ResultBorrowsToken,
    /// A guard that is returned on one path.
    GuardReturned,
    /// A closure that locks, alive while a request is completed.
    LockingClosure,
    /// A closure that hands an exclusive token to a helper that only locks.
    ClosureHandsOn,
}

impl Limit {
    pub(crate) const ALL: [Self; 9] = [
        Self::CorrelatedBranches,
        Self::OptionTake,
        Self::MovedOut,
        Self::OptionTested,
        Self::TrialWithoutAttribute,
        Self::ResultBorrowsToken,
        Self::GuardReturned,
        Self::LockingClosure,
        Self::ClosureHandsOn,
    ];

    /// The row of the table in this package's README.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::CorrelatedBranches => "correlated branches",
            Self::OptionTake => "Option::take() on a held guard",
            Self::MovedOut => "a guard moved out of a structure or a tuple",
            Self::OptionTested => "a guard moved out of an Option that is tested",
            Self::TrialWithoutAttribute => "a trial to acquire where the calls name the token",
            Self::ResultBorrowsToken => "a helper's result that borrows the exclusive token",
            Self::GuardReturned => "a guard returned on one path only",
            Self::LockingClosure => "a closure that locks, kept while a request is completed",
            Self::ClosureHandsOn => {
                "a closure that hands its token to a helper that only locks, under a lock"
            }
        }
    }
}

/// The limits that a semantics knows.
pub(crate) type Limits = BTreeSet<Limit>;
