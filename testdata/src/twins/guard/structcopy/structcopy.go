// Package structcopy fills a copy of a struct, or of an array, which is gone with the call, or what was copied.
package structcopy

import (
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type kit struct {
	v     *validator.Validate
	d     *schema.Decoder
	inner struct{ v *validator.Validate }
	deep  *kit
	alone *schema.Decoder
}

type in struct{ Name string }

var (
	mu    sync.Mutex
	kits  kit
	table = map[string]kit{}
	list  = make([]kit, 3)
)

func Copied(w http.ResponseWriter, r *http.Request) {
	k := kits
	if k.alone == nil {
		k.alone = schema.NewDecoder() // report
	}
	_ = k.alone.Decode(&in{}, nil)
}

func Nested(w http.ResponseWriter, r *http.Request) {
	k := kits
	if k.inner.v == nil {
		k.inner.v = validator.New() // report
	}
	_ = k.inner.v.Struct(in{r.Host})
}

func Early(w http.ResponseWriter, r *http.Request) {
	k := list[0]
	if k.d != nil {
		_ = k.d.Decode(&in{}, nil)
		return
	}
	k.d = schema.NewDecoder() // report
	_ = k.d.Decode(&in{}, nil)
}

func Deref(w http.ResponseWriter, r *http.Request) {
	p := &kits
	k := *p
	if k.d == nil {
		k.d = schema.NewDecoder() // report
	}
	_ = k.d.Decode(&in{}, r.Form)
}

func Entry(w http.ResponseWriter, r *http.Request) {
	k, ok := table["b"]
	if !ok || k.v == nil {
		k.v = validator.New() // report
	}
	_ = k.v.Struct(in{r.Host})
}

func Elsewhere(w http.ResponseWriter, r *http.Request) {
	k := kits
	if k.inner.v == nil {
		k.inner.v = validator.New() // report
	}
	// Another one is put back.
	kits = kit{}
	_ = k.inner.v.Struct(in{r.Host})
}

// What was copied gets it.

func Back(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	k := kits
	if k.v == nil {
		k.v = validator.New() // silent
		kits = k
	}
	_ = k.v.Struct(in{r.Host})
}

func EntryBack(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	k := table["a"]
	if k.d == nil {
		k.d = schema.NewDecoder() // silent
		table["a"] = k
	}
	_ = k.d.Decode(&in{}, r.Form)
}

func Pointed(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	k := &kits
	if k.d == nil {
		k.d = schema.NewDecoder() // silent
	}
	_ = k.d.Decode(&in{}, r.Form)
}

func Through(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	// The copy has the same pointer.
	k := kits
	if k.deep.v == nil {
		k.deep.v = validator.New() // silent
	}
	_ = k.deep.v.Struct(in{r.Host})
}

func Sliced(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	// A slice of the same elements.
	ks := list[1:]
	if ks[0].v == nil {
		ks[0].v = validator.New() // silent
	}
	_ = ks[0].v.Struct(in{r.Host})
}

func Both(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	k := kits
	if k.inner.v == nil {
		v := validator.New() // silent
		k.inner.v, kits.inner.v = v, v
	}
	_ = k.inner.v.Struct(in{r.Host})
}

// Arrays of structs are copied with all of them.

type bank struct {
	lost, held, back [2]kit
	slots            [2]*kit
}

func (b *bank) Lost(w http.ResponseWriter, r *http.Request) {
	all := b.lost
	if all[1].v == nil {
		all[1].v = validator.New() // report
	}
	_ = all[1].v.Struct(in{r.Host})
}

func (b *bank) LostInner(w http.ResponseWriter, r *http.Request) {
	all := b.lost
	if all[0].inner.v == nil {
		all[0].inner.v = validator.New() // report
	}
	_ = all[0].inner.v.Struct(in{r.Host})
}

func (b *bank) Held(w http.ResponseWriter, r *http.Request) {
	all := &b.held
	if all[1].v == nil {
		all[1].v = validator.New() // silent
	}
	_ = all[1].v.Struct(in{r.Host})
}

func (b *bank) Back(w http.ResponseWriter, r *http.Request) {
	all := b.back
	if all[1].v == nil {
		all[1].v = validator.New() // silent
		b.back = all
	}
	_ = all[1].v.Struct(in{r.Host})
}

func (b *bank) Slots(w http.ResponseWriter, r *http.Request) {
	all := b.slots
	if all[1].v == nil {
		all[1].v = validator.New() // silent
	}
	_ = all[1].v.Struct(in{r.Host})
}

// Arrays in a map are copied, too.

type rows struct{ lost, back map[string][2]*validator.Validate }

func (s *rows) Lost(w http.ResponseWriter, r *http.Request) {
	row := s.lost[r.Method]
	if row[1] == nil {
		row[1] = validator.New() // report
	}
	_ = row[1].Struct(in{r.Host})
}

func (s *rows) Back(w http.ResponseWriter, r *http.Request) {
	row := s.back[r.Method]
	if row[1] == nil {
		row[1] = validator.New() // silent
		s.back[r.Method] = row
	}
	_ = row[1].Struct(in{r.Host})
}

// What a pointer to a field gets, the object has.

type cells struct{ last, first, a, b *validator.Validate }

func (c *cells) Last(w http.ResponseWriter, r *http.Request) {
	p := &c.last
	*p = validator.New() // report
	_ = (*p).Struct(in{r.Host})
}

func (c *cells) First(w http.ResponseWriter, r *http.Request) {
	p := &c.first
	if *p == nil {
		*p = validator.New() // silent
	}
	_ = (*p).Struct(in{r.Host})
}

func (c *cells) Either(w http.ResponseWriter, r *http.Request) {
	p := &c.a
	if r.Method == http.MethodPost {
		p = &c.b
	}
	if *p == nil {
		*p = validator.New() // silent
	}
	_ = (*p).Struct(in{r.Host})
}
