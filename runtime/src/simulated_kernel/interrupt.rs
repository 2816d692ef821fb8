use core::fmt;
use std::sync::Arc;

use super::driver_call::Expected;
use super::irql::{GoBack, require_at_most_interrupt};
use super::known::Known;
use super::lock_word;
use super::violation::Lock;
use crate::raw::{KIRQL, PKINTERRUPT};
use crate::sync::atomic::AtomicUsize;
use crate::sync::global;

global! { static INTERRUPTS: Known<Object> = Known::new(); }

/// A connected interrupt of a device.
///
/// Keep it as long as the driver may use the interrupt object.
///
/// # Examples
///
/// ```
/// use spin_lock_safe::simulated_kernel::{Interrupt, current_irql};
/// use spin_lock_safe::{InterruptSpinLock, LockToken};
///
/// let interrupt = Interrupt::new(5);
/// // SAFETY: the interrupt lives to the end of the example.
/// let pending = unsafe { InterruptSpinLock::new(interrupt.as_ptr(), 0_u32) };
/// // SAFETY: this thread has no other token and holds no lock.
/// let token = unsafe { LockToken::enter() };
/// let mut pending = pending.acquire(&token);
/// *pending += 1;
/// assert_eq!(current_irql(), 5);
/// ```
///
/// Microsoft's page: [`IoConnectInterruptEx`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioconnectinterruptex).
pub struct Interrupt {
    address: usize,
    object: Arc<Object>,
}

/// An interrupt object.
pub(crate) struct Object {
    pub(crate) word: AtomicUsize,
    /// The IRQL of its `InterruptService` routine.
    pub(crate) irql: KIRQL,
}

impl Interrupt {
    /// Makes an interrupt whose `InterruptService` routine runs at `irql`.
    #[must_use]
    pub fn new(irql: KIRQL) -> Self {
        let object = Arc::new(Object {
            word: AtomicUsize::new(0),
            irql,
        });
        let address = Arc::as_ptr(&object).addr();
        INTERRUPTS.add(address, &object);
        Self { address, object }
    }

    /// Returns the address of the interrupt object.
    #[must_use]
    pub const fn as_ptr(&self) -> PKINTERRUPT {
        self.address.cast_signed()
    }

    /// Runs `service` as the system runs an `InterruptService` routine: at the interrupt's
    /// IRQL and with its lock held.
    ///
    /// # Panics
    ///
    /// If this context holds the lock already or is at a higher IRQL, or if `service` returns
    /// without the lock, with another lock held, or at another IRQL.
    #[track_caller]
    pub fn service<R>(&self, service: impl FnOnce() -> R) -> R {
        const ROUTINE: &str = "the interrupt";
        let lock = Lock::InterruptSpinLock(self.address);
        let Object { word, irql } = &*self.object;
        require_at_most_interrupt(ROUTINE, *irql);
        let back = GoBack::after(*irql);
        lock_word::acquire_at(word, lock, ROUTINE, *irql);
        let expected = Expected::now();
        let result = service();
        if lock_word::require_held(word, lock, ROUTINE) {
            expected.require(ROUTINE);
            lock_word::release(word, lock);
        }
        drop(back);
        result
    }
}

impl Drop for Interrupt {
    fn drop(&mut self) {
        INTERRUPTS.remove(self.address);
    }
}

impl fmt::Debug for Interrupt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Interrupt")
            .field("irql", &self.object.irql)
            .finish_non_exhaustive()
    }
}

/// Returns the interrupt object at this address, if there is one.
pub(crate) fn find(interrupt: PKINTERRUPT) -> Option<Arc<Object>> {
    INTERRUPTS.find(interrupt.cast_unsigned())
}
