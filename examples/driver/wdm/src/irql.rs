use spin_lock_safe::sys::KIRQL;

#[link(name = "ntoskrnl.exe", kind = "raw-dylib", modifiers = "+verbatim")]
unsafe extern "system" {
    fn KfRaiseIrql(NewIrql: KIRQL) -> KIRQL;
    fn KeLowerIrql(NewIrql: KIRQL);
}

/// A raised IRQL.
#[derive(Debug)]
#[must_use = "the IRQL stays up"]
pub struct RaisedIrql {
    before: KIRQL,
}

impl RaisedIrql {
    /// Raises the IRQL.
    ///
    /// Microsoft's page: `KeRaiseIrql` macro (wdm.h).
    ///
    /// # Safety
    ///
    /// `to` is not below the IRQL, and this context lowers it again.
    pub unsafe fn raise(to: KIRQL) -> Self {
        // SAFETY: the caller promises that the IRQL fits.
        let before = unsafe { KfRaiseIrql(to) };
        Self { before }
    }

    /// Restores the previous IRQL.
    ///
    /// Microsoft's page: `KeLowerIrql` function (wdm.h).
    pub fn lower(self) {
        // SAFETY: the IRQL is the one from before this context raised it.
        unsafe { KeLowerIrql(self.before) };
    }
}
