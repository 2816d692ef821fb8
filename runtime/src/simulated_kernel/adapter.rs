use core::fmt;
use core::ptr;
use std::sync::Arc;

use super::known::Known;
use crate::raw::{KIRQL, PVOID};
use crate::sync::atomic::AtomicUsize;
use crate::sync::global;

global! { static ADAPTERS: Known<Locks> = Known::new(); }

/// An adapter of a Storport miniport, with the spin locks that Storport keeps for it.
///
/// Keep it as long as the miniport may use the adapter.
///
/// # Examples
///
/// ```
/// use core::pin::pin;
///
/// use spin_lock_safe::simulated_kernel::Adapter;
/// use spin_lock_safe::{LockToken, StorPortLockHandle, StorPortSpinLock};
///
/// let adapter = Adapter::new(5);
/// // SAFETY: the adapter lives to the end of the example.
/// let started = unsafe { StorPortSpinLock::start_io(adapter.device_extension(), 0_u32) };
/// // SAFETY: this thread has no other token and holds no lock.
/// let token = unsafe { LockToken::enter() };
/// *started.acquire_with_handle(pin!(StorPortLockHandle::new()), &token) += 1;
/// ```
pub struct Adapter {
    address: usize,
    locks: Arc<Locks>,
}

/// The locks of an adapter; each DPC has its own.
pub(crate) struct Locks {
    pub(crate) start_io: AtomicUsize,
    pub(crate) interrupt: AtomicUsize,
    /// The IRQL at which the Interrupt lock is held.
    pub(crate) irql: KIRQL,
}

impl Adapter {
    /// An adapter whose interrupt has this IRQL; `DISPATCH_LEVEL` for a virtual miniport.
    #[must_use]
    pub fn new(interrupt_irql: KIRQL) -> Self {
        let locks = Arc::new(Locks {
            start_io: AtomicUsize::new(0),
            interrupt: AtomicUsize::new(0),
            irql: interrupt_irql,
        });
        let address = ADAPTERS.add(&locks);
        Self { address, locks }
    }

    /// The address by which Storport knows the adapter. There is no memory behind it for
    /// the miniport.
    #[must_use]
    pub fn device_extension(&self) -> PVOID {
        ptr::from_ref::<Locks>(&self.locks).cast_mut().cast()
    }
}

impl Drop for Adapter {
    fn drop(&mut self) {
        ADAPTERS.remove(self.address);
    }
}

impl fmt::Debug for Adapter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Adapter")
            .field("device_extension", &self.device_extension())
            .finish_non_exhaustive()
    }
}

/// The locks of the adapter, if there is one.
pub(crate) fn find(extension: PVOID) -> Option<Arc<Locks>> {
    ADAPTERS.find(extension.addr())
}
