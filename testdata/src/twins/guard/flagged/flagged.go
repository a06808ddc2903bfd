// Package flagged fills a package variable where a flag says that this has not
// happened.
package flagged

import (
	"sync"
	"sync/atomic"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

var a, b, d, e, f, g, h, i, j, k *validator.Validate

var (
	mu       sync.Mutex
	doneA    bool
	doneB    bool
	stateD   int
	loadedE  time.Time
	statusF  = "new"
	doneG    atomic.Bool
	doneH    uint32
	doneI    int32
	flagsJ   struct{ ready bool }
	versionK int
)

func boolean(c *gin.Context) {
	mu.Lock()
	defer mu.Unlock()
	if !doneA {
		a = validator.New() // silent
		doneA = true
	}
	_ = a.Var(c.Query("q"), "required")
}

func booleanEqual(c *gin.Context) {
	if doneB == false {
		b, doneB = validator.New(), true // silent
	}
	_ = b.Var(c.Query("q"), "required")
}

func number(c *gin.Context) {
	if stateD == 0 {
		d = validator.New() // silent
		stateD++
	}
	_ = d.Var(c.Query("q"), "required")
}

func zeroTime(c *gin.Context) {
	if loadedE.IsZero() {
		e = validator.New() // silent
		loadedE = time.Now()
	}
	_ = e.Var(c.Query("q"), "required")
}

func text(c *gin.Context) {
	if statusF != "ready" {
		f = validator.New() // silent
		statusF = "ready"
	}
	_ = f.Var(c.Query("q"), "required")
}

func atomicBool(c *gin.Context) {
	if !doneG.Load() {
		g = validator.New() // silent
		doneG.Store(true)
	}
	_ = g.Var(c.Query("q"), "required")
}

func atomicNumber(c *gin.Context) {
	if atomic.LoadUint32(&doneH) == 0 {
		h = validator.New() // silent
		atomic.StoreUint32(&doneH, 1)
	}
	_ = h.Var(c.Query("q"), "required")
}

func swapped(c *gin.Context) {
	if atomic.CompareAndSwapInt32(&doneI, 0, 1) {
		i = validator.New() // silent
	}
	_ = i.Var(c.Query("q"), "required")
}

func flagReturn(c *gin.Context) {
	if flagsJ.ready {
		_ = j.Var(c.Query("q"), "required")
		return
	}
	flagsJ.ready = true
	j = validator.New() // silent
	_ = j.Var(c.Query("q"), "required")
}

func inSwitch(c *gin.Context) {
	switch versionK {
	case 0:
		k = validator.New() // silent
		versionK = 1
	}
	_ = k.Var(c.Query("q"), "required")
}

// The flag does not say so: nobody sets it, or the wrong way.

var (
	never  bool
	wrongD int
	other  bool
)

func local(c *gin.Context) {
	done := false
	if !done {
		a = validator.New() // report
		done = true
	}
	_ = a.Var(c.Query("q"), "required")
}

func localNumber(c *gin.Context) {
	n := 0
	if n == 0 {
		b = validator.New() // report
		n++
	}
	_ = b.Var(c.Query("q"), "required")
}

func setBack(c *gin.Context) {
	if !other {
		d = validator.New() // report
		other = true
	}
	_ = d.Var(c.Query("q"), "required")
	other = false
}

func localAtomic(c *gin.Context) {
	var done atomic.Bool
	if !done.Load() {
		e = validator.New() // report
		done.Store(true)
	}
	_ = e.Var(c.Query("q"), "required")
}

func localStruct(c *gin.Context) {
	var s struct{ ready bool }
	if !s.ready {
		s.ready = true
		f = validator.New() // report
	}
	_ = f.Var(c.Query("q"), "required")
}

func fromRequest(c *gin.Context) {
	done := c.Query("done") != ""
	if !done {
		g = validator.New() // report
	}
	_ = g.Var(c.Query("q"), "required")
}
