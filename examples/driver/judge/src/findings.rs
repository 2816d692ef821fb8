use std::fmt;

/// A mistake in a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The line of the trace, counted from 1. For something missing at the end it is the last line.
    pub line: usize,
    /// The thread.
    pub thread: String,
    /// The kind of the finding.
    pub kind: FindingKind,
    /// The address of the request or lock, or the name of the routine.
    pub subject: String,
}

/// The kinds of findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindingKind {
    /// `IofCompleteRequest`, or a routine of Storport that completes, while the thread holds a spin
    /// lock: what the rule forbids.
    CompleteUnderLock,
    /// `IoStartNextPacket` or `IoStartPacket` while the thread holds a spin lock: what the rule forbids.
    StartPacketUnderLock,
    /// `IofCallDriver` while the thread holds a spin lock: the driver below may complete the request.
    CallDriverUnderLock,
    /// `IoCancelIrp` while the thread holds a spin lock: the cancel routine may complete the request.
    CancelUnderLock,
    /// A release without its acquire: what the WDM form of the rule forbids.
    ReleaseWithoutAcquire,
    /// A spin lock is held at the end.
    NotReleased,
    /// An acquire of a lock that the thread holds already.
    AcquiredTwice,
    /// The IRQL is lowered while another spin lock is held.
    IrqlLoweredUnderLock,
    /// A request is completed twice.
    CompletedTwice,
    /// A request is not completed at the end.
    NotCompleted,
    /// A routine that the judge does not know.
    UnknownRoutine,
}

impl FindingKind {
    const ALL: [(Self, &str); 11] = [
        (Self::CompleteUnderLock, "complete-under-lock"),
        (Self::StartPacketUnderLock, "start-packet-under-lock"),
        (Self::CallDriverUnderLock, "call-driver-under-lock"),
        (Self::CancelUnderLock, "cancel-under-lock"),
        (Self::ReleaseWithoutAcquire, "release-without-acquire"),
        (Self::NotReleased, "not-released"),
        (Self::AcquiredTwice, "acquired-twice"),
        (Self::IrqlLoweredUnderLock, "irql-lowered-under-lock"),
        (Self::CompletedTwice, "completed-twice"),
        (Self::NotCompleted, "not-completed"),
        (Self::UnknownRoutine, "unknown-routine"),
    ];

    /// Returns the kind of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|&(_, found)| found == name).map(|(kind, _)| kind)
    }
}

impl fmt::Display for FindingKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let found = Self::ALL.iter().find(|(kind, _)| kind == self);
        f.write_str(found.map_or("", |(_, name)| name))
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            line,
            thread,
            kind,
            subject,
        } = self;
        write!(f, "line {line}, thread {thread}: {kind} {subject}")
    }
}
