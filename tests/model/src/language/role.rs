//! What the system calls, and in which lock state.

use super::Kind;

/// The role of a driver's first function.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Role {
    /// `HW_STARTIO`, with its SRB
    StartIo,
    /// `DRIVER_CANCEL`: it releases the cancel spin lock.
    Cancel,
    /// The same, with a sole guard
    SoleCancel,
    /// `HW_INTERRUPT` with `strict`: Storport holds a lock.
    Interrupt,
    /// `IO_CSQ_ACQUIRE_LOCK`: it returns with the queue's lock held.
    AcquireQueue,
    /// `IO_CSQ_RELEASE_LOCK`: it releases the queue's lock.
    ReleaseQueue,
    /// `IO_CSQ_INSERT_IRP`: the queue's lock is held on entry and on return.
    Insert,
}

impl Role {
    pub(crate) const ALL: [Self; 7] = [
        Self::StartIo,
        Self::Cancel,
        Self::SoleCancel,
        Self::Interrupt,
        Self::AcquireQueue,
        Self::ReleaseQueue,
        Self::Insert,
    ];

    /// The lock that the function is entered with, and must release.
    pub(crate) const fn releases(self) -> Option<Kind> {
        match self {
            Self::Cancel => Some(Kind::Cancel),
            Self::SoleCancel => Some(Kind::SoleCancel),
            Self::ReleaseQueue => Some(Kind::Raise),
            _ => None,
        }
    }

    /// Whether a lock is held from entry to return.
    pub(crate) const fn is_under_lock(self) -> bool {
        matches!(self, Self::Interrupt | Self::Insert)
    }

    /// Whether its token only locks.
    pub(crate) const fn only_locks(self) -> bool {
        self.is_under_lock() || matches!(self, Self::ReleaseQueue)
    }

    /// Whether it returns a `BOOLEAN`.
    pub(crate) const fn gives_true(self) -> bool {
        matches!(self, Self::StartIo | Self::Interrupt)
    }
}
