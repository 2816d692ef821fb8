use spin_lock_safe::sys::{IRP, PVOID};
use spin_lock_safe::{CancelRoutine, CancelableIrp, Irp};

/// At most `N` waiting requests that may be canceled, the oldest first.
///
/// The memory is part of the value, because the list is used under a spin lock.
pub(crate) struct Pending<T, const N: usize> {
    /// The occupied places come first.
    entries: [Option<Entry<T>>; N],
}

struct Entry<T> {
    irp: CancelableIrp,
    /// The address of the file object through which the request was sent.
    file: usize,
    value: T,
}

/// The reason why a request does not wait.
pub(crate) enum NotPended {
    /// There is no room.
    Full(Irp),
    /// The request is canceled already.
    Canceled(Irp),
}

impl<T, const N: usize> Pending<T, N> {
    pub(crate) const fn new() -> Self {
        Self {
            entries: [const { None }; N],
        }
    }

    /// Lets `irp` wait.
    ///
    /// # Safety
    ///
    /// The same as for [`Irp::into_cancelable`]. `routine` is this driver's `DRIVER_CANCEL` routine.
    pub(crate) unsafe fn push(
        &mut self,
        mut irp: Irp,
        value: T,
        routine: CancelRoutine,
    ) -> Result<(), NotPended> {
        let Some(place) = self.entries.iter_mut().find(|place| place.is_none()) else {
            return Err(NotPended::Full(irp));
        };
        irp.mark_pending();
        let file = irp.file_object().addr();
        // SAFETY: the caller promises that the routine is valid.
        let irp = unsafe { irp.into_cancelable(routine) }.map_err(NotPended::Canceled)?;
        *place = Some(Entry { irp, file, value });
        Ok(())
    }

    /// Takes the oldest request whose value is `wanted`. A request whose cancel routine is about
    /// to run belongs to that routine, and is removed from the list.
    pub(crate) fn take_if(&mut self, wanted: impl Fn(&T) -> bool) -> Option<Irp> {
        self.take(|entry| wanted(&entry.value))
    }

    /// Takes the oldest request that was sent through `file`.
    pub(crate) fn take_of(&mut self, file: PVOID) -> Option<Irp> {
        self.take(|entry| entry.file == file.addr())
    }

    fn take(&mut self, wanted: impl Fn(&Entry<T>) -> bool) -> Option<Irp> {
        while let Some(entry) = self.remove(&wanted) {
            if let Some(irp) = entry.irp.take() {
                return Some(irp);
            }
        }
        None
    }

    /// Removes the request at `irp`, if it waits here.
    pub(crate) fn unlink(&mut self, irp: *mut IRP) {
        drop(self.remove(|entry| entry.irp.as_ptr() == irp));
    }

    fn remove(&mut self, wanted: impl Fn(&Entry<T>) -> bool) -> Option<Entry<T>> {
        let found = |place: &Option<Entry<T>>| place.as_ref().is_some_and(&wanted);
        let at = self.entries.iter().position(found)?;
        let entries = self.entries.get_mut(at..)?;
        entries.rotate_left(1);
        entries.last_mut()?.take()
    }
}
