//! What must be done without a lock.

use super::{Acquire, Local, Site, Stmt};

/// A routine that runs other code before it returns, which may need the locks that are held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Routine {
    /// `IoCompleteRequest`
    Complete,
    /// `IoStartPacket`
    Start,
    /// `IoStartNextPacket`
    StartNext,
    /// `IoStartNextPacketByKey`
    StartByKey,
    /// `IoCallDriver`, with a stack location that is skipped
    Skip,
    /// The same, with one that is copied
    Copy,
    /// `IoCancelIrp`
    Cancel,
    /// `StorPortCompleteSrb`
    Srb,
    /// `StorPortCompleteServiceIrp`
    ServiceIrp,
}

impl Routine {
    /// How a run shows that it is called.
    pub(crate) const fn letter(self) -> char {
        match self {
            Self::Complete => 'C',
            Self::Start | Self::StartNext | Self::StartByKey => 'N',
            Self::Skip | Self::Copy => 'D',
            Self::Cancel => 'X',
            Self::Srb | Self::ServiceIrp => 'B',
        }
    }
}

#[derive(Clone, Debug)]
pub(crate) enum Complete {
    /// A call with fresh arguments.
    Plain(Routine, Site),
    /// Of `IoCompleteRequest`: its first argument is a call under a temporary guard.
    Under(Acquire, Site),
    /// Its first argument is a block.
    After(Vec<Stmt>, Site),
    /// Its token comes from a sole guard that is released in its arguments.
    Released(Local, Site),
    /// `StorPortCompleteSrb`, of the SRB with this number.
    Srb(usize, Site),
}
