// Package casfills keeps what is shared in atomics. What decides: whether the build stands on the way of those who found nothing, and what
// they found is what they fill.
package casfills

import (
	"net/http"
	"sync/atomic"

	"github.com/go-playground/validator/v10"
	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/bson/bsoncodec"
)

type in struct {
	A string `validate:"required"`
}

func use(w http.ResponseWriter, r *http.Request, reg *bsoncodec.Registry) {
	out, _ := bson.MarshalWithRegistry(reg, in{r.FormValue("a")})
	_, _ = w.Write(out)
}

var a, b, c, d, e, f atomic.Pointer[bsoncodec.Registry]

func loopedCAS(w http.ResponseWriter, r *http.Request) {
	reg := a.Load()
	for reg == nil {
		a.CompareAndSwap(nil, bson.NewRegistry()) // silent
		reg = a.Load()
	}
	use(w, r, reg)
}

// winner uses what it made if it was first, else the other's.
func winner(w http.ResponseWriter, r *http.Request) {
	if reg := b.Load(); reg != nil {
		use(w, r, reg)
		return
	}
	reg := bson.NewRegistry() // silent
	if !b.CompareAndSwap(nil, reg) {
		reg = b.Load()
	}
	use(w, r, reg)
}

// eager makes it before it looks.
func eager(w http.ResponseWriter, r *http.Request) {
	reg := bson.NewRegistry() // report
	if !c.CompareAndSwap(nil, reg) {
		reg = c.Load()
	}
	use(w, r, reg)
}

// always stores what it made, whether there was one or not.
func always(w http.ResponseWriter, r *http.Request) {
	old := d.Swap(bson.NewRegistry()) // report
	if old == nil {
		old = d.Load()
	}
	use(w, r, old)
}

// dropped compares with what is not there.
func dropped(w http.ResponseWriter, r *http.Request) {
	reg := e.Load()
	if reg == nil {
		reg = bson.NewRegistry() // report
	}
	use(w, r, reg)
}

var box atomic.Value

func boxed(w http.ResponseWriter, r *http.Request) {
	v, ok := box.Load().(*validator.Validate)
	if !ok {
		v = validator.New() // silent
		box.Store(v)
	}
	_ = v.Struct(in{r.FormValue("a")})
}

// emptied takes away what it filled.
func emptied(w http.ResponseWriter, r *http.Request) {
	if f.Load() == nil {
		f.Store(bson.NewRegistry()) // report
	}
	use(w, r, f.Load())
	f.Store(nil)
}

type holder struct {
	reg  atomic.Pointer[bsoncodec.Registry]
	busy atomic.Bool
}

// load is the getter of a holder, by early return and a defer.
func (h *holder) load() (reg *bsoncodec.Registry) {
	if reg = h.reg.Load(); reg != nil {
		return reg
	}
	defer func() { h.reg.Store(reg) }()
	return bson.NewRegistry() // silent
}

var std holder

func viaStd(w http.ResponseWriter, r *http.Request) { use(w, r, std.load()) }

// viaLocal has a holder of the request.
func viaLocal(w http.ResponseWriter, r *http.Request) {
	var h holder
	if h.busy.CompareAndSwap(false, true) {
		h.reg.Store(bson.NewRegistry()) // report
	}
	use(w, r, h.reg.Load())
}
