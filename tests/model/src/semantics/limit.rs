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
    /// A `Vec` of guards that `pop()` or `clear()` has made shorter.
    VecShrunk,
    /// A `match` or an `if let` on an `Option` of a guard: both branches count as holding it.
    OptionTested,
    /// A try-acquire that is matched: what is matched borrows the token in every arm.
    TryAcquireMatched,
    /// A helper's result that borrows the exclusive token.
    ResultBorrowsToken,
    /// A guard that is returned on one path.
    GuardReturned,
    /// A closure that locks, alive while a request is completed.
    LockingClosure,
    /// A closure that completes, alive while the token is used for something else.
    CompletingClosure,
    /// A `move` closure, which takes the exclusive token along.
    TokenMoved,
    /// A call that completes among the arguments of another one, which has the token already.
    CompletingArgument,
    /// A routine that has released the queue's lock, and completes.
    QueueReleased,
}

impl Limit {
    pub(crate) const ALL: [Self; 13] = [
        Self::CorrelatedBranches,
        Self::OptionTake,
        Self::MovedOut,
        Self::VecShrunk,
        Self::OptionTested,
        Self::TryAcquireMatched,
        Self::ResultBorrowsToken,
        Self::GuardReturned,
        Self::LockingClosure,
        Self::CompletingClosure,
        Self::TokenMoved,
        Self::CompletingArgument,
        Self::QueueReleased,
    ];

    /// Those for which rustc may refuse a program that breaks the rule elsewhere: it reports who
    /// uses the token while a closure or a sole guard keeps it, and says nothing more of a call whose
    /// token it has reported.
    pub(crate) const REPORTED_FIRST: [Self; 8] = [
        Self::OptionTake,
        Self::MovedOut,
        Self::OptionTested,
        Self::LockingClosure,
        Self::CompletingClosure,
        Self::TokenMoved,
        Self::CompletingArgument,
        Self::QueueReleased,
    ];

    /// The row of the table in this package's README.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::CorrelatedBranches => "correlated branches",
            Self::OptionTake => "Option::take() on a held guard",
            Self::MovedOut => "a guard moved out of a structure or a tuple",
            Self::VecShrunk => "pop() or clear() of a Vec of guards",
            Self::OptionTested => "a guard moved out of an Option that is tested",
            Self::TryAcquireMatched => "a try-acquire matched where another arm completes",
            Self::ResultBorrowsToken => "a helper's result that borrows the exclusive token",
            Self::GuardReturned => "a guard returned on one path only",
            Self::LockingClosure => "a closure that locks, kept while a request is completed",
            Self::CompletingClosure => "a closure that completes, kept while the token is used",
            Self::TokenMoved => "a `move` closure that takes the exclusive token along",
            Self::QueueReleased => "completed after the queue's lock is released",
            Self::CompletingArgument => "a completing call among the arguments of another",
        }
    }
}

/// The limits that a semantics knows.
pub(crate) type Limits = BTreeSet<Limit>;
