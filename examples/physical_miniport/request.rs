use core::time::Duration;

use ramdisk::scsi::opcode;
use spin_lock_safe::simulated_kernel::{Adapter, SentSrb, SrbCompletion, SrbRequest, TimedOut};

/// The time limit after which a request counts as never completed.
const TIMEOUT: Duration = Duration::from_mins(1);

/// A request to send: a CDB, and a word to send or to receive.
#[derive(Clone, Copy, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub(crate) struct Request {
    cdb: [u8; 10],
    data: [u8; 8],
}

/// The result of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    /// `SRB_STATUS_XXX`
    pub(crate) status: u8,
    pub(crate) word: u64,
}

impl Request {
    pub(crate) const fn command(opcode: u8, lba: u32, word: u64) -> Self {
        let [a, b, c, d] = lba.to_be_bytes();
        Self {
            cdb: [opcode, 0, a, b, c, d, 0, 0, 1, 0],
            data: word.to_le_bytes(),
        }
    }

    /// Makes a READ (10) of one block.
    pub(crate) const fn read(lba: u32) -> Self {
        Self::command(opcode::READ_10, lba, 0)
    }

    /// Makes a WRITE (10) of one block.
    pub(crate) const fn write(lba: u32, word: u64) -> Self {
        Self::command(opcode::WRITE_10, lba, word)
    }

    pub(crate) fn send(self, adapter: &Adapter) -> SentSrb {
        adapter.send(SrbRequest::command(self.cdb).sending(self.data))
    }
}

impl Answer {
    /// Returns the answer, if the request is completed.
    #[allow(dead_code, reason = "the tests look, the example waits")]
    pub(crate) fn of(sent: &SentSrb) -> Option<Self> {
        sent.completion().as_ref().map(Self::in_completion)
    }

    pub(crate) fn wait(sent: &SentSrb) -> Result<Self, TimedOut> {
        sent.wait(TIMEOUT)
            .as_ref()
            .map(Self::in_completion)
            .map_err(|error| *error)
    }

    fn in_completion(completion: &SrbCompletion) -> Self {
        let word = completion.data.first_chunk().copied();
        Self {
            status: completion.srb_status,
            word: u64::from_le_bytes(word.unwrap_or_default()),
        }
    }
}
