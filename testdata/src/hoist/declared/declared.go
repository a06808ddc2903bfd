// Package declared has mappers of which it is declared what configures them.
package declared

// A Table maps.
type Table struct{ names []string }

// New returns a Table to share once it is configured.
//
//mapperlint:mapper safe
func New() *Table { return &Table{} }

// A Kept is a Table that somebody configures later.
type Kept struct{ names []string }

// NewKept returns one.
//
//mapperlint:mapper safe
func NewKept() *Kept { return &Kept{} }

//mapperlint:setup growth
func (t *Table) Register(name string) { t.names = append(t.names, name) }

//mapperlint:setup growth
func (k *Kept) Register(name string) { k.names = append(k.names, name) }

func (t *Table) Convert(from any) (string, error) { return "", nil }
func (k *Kept) Convert(from any) (string, error)  { return "", nil }

// Registered moves with what configures the instance.
func Registered(in any) (string, error) {
	table := New() // want `New builds .* on every call of Registered`
	table.Register("a")
	table.Register("b")
	return table.Convert(in)
}

// Plain is configured by nobody.
func Plain(in any) (string, error) {
	table := New() // want `New builds .* on every call of Plain`
	return table.Convert(in)
}

// Late is configured with what it made of the data, and used again.
func Late(in any) (string, error) {
	table := New()
	s, err := table.Convert(in)
	if err != nil {
		return s, err
	}
	table.Register(s)
	return table.Convert(in)
}

// Own is configured for each call.
func Own(in any, name string) (string, error) {
	table := New()
	table.Register(name)
	return table.Convert(in)
}

func newKept() *Kept { return NewKept() } // unfixed: fix/configured-later // want `NewKept builds .* on every call of Converted`

type holder struct{ kept *Kept }

// Converted uses an instance that might be another's, too.
func Converted(in any) (string, error) {
	return newKept().Convert(in)
}

func held() *holder { return &holder{newKept()} }

func (h *holder) add(name string) { h.kept.Register(name) }

var _ = held().add
