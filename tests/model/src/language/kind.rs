//! The kinds of locks and guards.

/// How a lock was acquired.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Raise,
    Dpc,
    ForDpc,
    Sole,
    Cancel,
    SoleCancel,
    /// In-stack queued, with a handle.
    Queued,
    QueuedDpc,
    QueuedForDpc,
    SoleQueued,
    Exclusive,
    ExclusiveDpc,
    SoleExclusive,
    Shared,
    SharedDpc,
    SoleShared,
    /// Of an interrupt object.
    Interrupt,
    SoleInterrupt,
    /// Storport's, with a handle.
    StorPort,
    SoleStorPort,
}

impl Kind {
    /// The guards that keep the token from all others.
    pub(crate) const SOLE: [Self; 7] = [
        Self::Sole,
        Self::SoleCancel,
        Self::SoleQueued,
        Self::SoleExclusive,
        Self::SoleShared,
        Self::SoleInterrupt,
        Self::SoleStorPort,
    ];

    pub(crate) fn is_sole(self) -> bool {
        Self::SOLE.contains(&self)
    }

    /// The one lock of all drivers.
    pub(crate) const fn is_cancel(self) -> bool {
        matches!(self, Self::Cancel | Self::SoleCancel)
    }

    pub(crate) const fn is_interrupt(self) -> bool {
        matches!(self, Self::Interrupt | Self::SoleInterrupt)
    }

    /// Whether its release gives a handle back besides the token.
    pub(crate) const fn gives_handle(self) -> bool {
        matches!(self, Self::SoleQueued | Self::SoleStorPort)
    }
}
