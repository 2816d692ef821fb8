use core::cell::UnsafeCell;
use core::fmt;
use core::ptr;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use ramdisk::scsi::opcode;
use spin_lock_safe::sys::SCSI_REQUEST_BLOCK;

/// An SRB to be sent: a CDB, and a word to send or to receive.
#[derive(Clone, Copy, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub(crate) struct SrbToSend {
    cdb: [u8; 10],
    data: [u8; 8],
}

impl SrbToSend {
    pub(crate) const fn command(opcode: u8, lba: u32, word: u64) -> Self {
        let [a, b, c, d] = lba.to_be_bytes();
        Self {
            cdb: [opcode, 0, a, b, c, d, 0, 0, 1, 0],
            data: word.to_le_bytes(),
        }
    }

    /// READ (10) of one block
    pub(crate) const fn read(lba: u32) -> Self {
        Self::command(opcode::READ_10, lba, 0)
    }

    /// WRITE (10) of one block
    pub(crate) const fn write(lba: u32, word: u64) -> Self {
        Self::command(opcode::WRITE_10, lba, word)
    }
}

/// How an SRB was completed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SrbResult {
    /// `SRB_STATUS_XXX`
    pub(crate) status: u8,
    pub(crate) word: u64,
}

/// An SRB that was sent; the sender's handle to it.
#[derive(Clone, Debug)]
#[must_use = "a request whose handle is dropped cannot be waited for"]
pub(crate) struct SentSrb(pub(super) Arc<Block>);

impl SentSrb {
    /// The result, if the request is completed.
    #[allow(dead_code, reason = "the tests look, the example waits")]
    pub(crate) fn result(&self) -> Option<SrbResult> {
        *self.0.result()
    }

    /// Waits until the request is completed.
    pub(crate) fn wait(&self) -> SrbResult {
        let mut result = self.0.result();
        loop {
            if let Some(result) = *result {
                return result;
            }
            let woken = self.0.completed.wait(result);
            result = woken.unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// What a miniport may have for each SRB, as its `SrbExtensionSize` asks.
pub(super) type SrbExtension = [u64; 4];

/// The memory of an SRB, with its buffer and its extension.
pub(super) struct Block {
    srb: UnsafeCell<SCSI_REQUEST_BLOCK>,
    data: UnsafeCell<[u8; 8]>,
    extension: UnsafeCell<SrbExtension>,
    result: Mutex<Option<SrbResult>>,
    completed: Condvar,
}

// SAFETY: the SRB and its buffers belong to the miniport from `HwBuildIo` to
// `RequestComplete`, and to the one thread that starts or completes it otherwise.
unsafe impl Send for Block {}
// SAFETY: as above.
unsafe impl Sync for Block {}

impl Block {
    pub(super) fn new(request: SrbToSend) -> Arc<Self> {
        let mut cdb = [0; 16];
        cdb[..request.cdb.len()].copy_from_slice(&request.cdb);
        let block = Arc::new(Self {
            srb: UnsafeCell::default(),
            data: UnsafeCell::new(request.data),
            extension: UnsafeCell::default(),
            result: Mutex::new(None),
            completed: Condvar::new(),
        });
        let srb = SCSI_REQUEST_BLOCK {
            CdbLength: 10,
            DataTransferLength: 8,
            DataBuffer: block.data.get().cast(),
            SrbExtension: block.extension.get().cast(),
            Cdb: cdb,
            ..SCSI_REQUEST_BLOCK::default()
        };
        // SAFETY: nobody else has the block yet.
        unsafe { block.srb.get().write(srb) };
        block
    }

    pub(super) const fn srb(&self) -> *mut SCSI_REQUEST_BLOCK {
        self.srb.get()
    }

    /// Tells the sender of the result.
    pub(super) fn publish(&self) {
        // SAFETY: the miniport has handed the request back.
        let status = unsafe { (*self.srb()).SrbStatus };
        // SAFETY: as above.
        let word = u64::from_le_bytes(unsafe { *self.data.get() });
        *self.result() = Some(SrbResult { status, word });
        self.completed.notify_all();
    }

    fn result(&self) -> MutexGuard<'_, Option<SrbResult>> {
        self.result.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Block {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Block")
            .field("srb", &ptr::from_ref(&self.srb))
            .finish_non_exhaustive()
    }
}
