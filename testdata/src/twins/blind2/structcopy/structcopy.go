// Package structcopy converts entities to answers and back.
package structcopy

import (
	"github.com/devfeel/mapper"
	"github.com/samber/lo"
)

type (
	Entity struct{ ID, Name string }
	DTO    struct{ ID, Name string }
	View   struct {
		DTO
		Tags []string
	}
)

// A function for each way.
func ToDTO(e *Entity) *DTO {
	d := new(DTO)
	if err := mapper.NewMapper().Mapper(e, d); err != nil { // report
		return nil
	}
	return d
}

// A method of the entity.
func (e Entity) View() (v View, err error) {
	m := mapper.NewMapper() // report
	err = m.AutoMapper(&e, &v)
	return v, err
}

// A generic helper.
func Convert[From, To any](from From) (to To, err error) {
	im := mapper.NewMapper() // report
	err = im.AutoMapper(&from, &to)
	return to, err
}

// A slice of them.
func ConvertAll[From, To any](list []From) []To {
	out := make([]To, len(list))
	m := mapper.NewMapper() // report
	for i := range list {
		_ = m.Mapper(&list[i], &out[i])
	}
	return out
}

func Views(list []Entity) []View {
	return lo.Map(list, func(e Entity, _ int) (v View) {
		_ = mapper.NewMapper().Mapper(&e, &v) // report
		return v
	})
}

// An assembler without state.
type Assembler struct{}

func (Assembler) Assemble(d DTO, tags ...string) View {
	var v View
	m := mapper.NewMapper() // report
	if m.Register(&v) != nil || m.Mapper(&d, &v) != nil {
		return View{}
	}
	v.Tags = tags
	return v
}

// A converter in a variable.
var toView = func(d *DTO) (v View) {
	_ = mapper.NewMapper().Mapper(d, &v) // report
	return v
}

// Mirrors.
var shared = mapper.NewMapper() // silent

func init() { _ = shared.Register(&Entity{}) }

func Shared(e *Entity) (d DTO) {
	_ = shared.Mapper(e, &d)
	return d
}

type Converter[From, To any] struct{ m mapper.IMapper }

func NewConverter[From, To any]() *Converter[From, To] {
	return &Converter[From, To]{m: mapper.NewMapper()} // silent
}

func (c *Converter[From, To]) One(f *From) (t To) { _ = c.m.Mapper(f, &t); return t }

var entities = NewConverter[Entity, DTO]() // silent: built elsewhere

// Mirror: its caller says what it maps with.
func into(m mapper.IMapper, e *Entity, d *DTO) error { return m.Mapper(e, d) }

type Repo struct{ m mapper.IMapper }

func Open(m mapper.IMapper) *Repo {
	if m == nil {
		m = mapper.NewMapper() // silent
	}
	return &Repo{m}
}

func (r *Repo) Find(e *Entity) (d DTO, err error) { return d, into(r.m, e, &d) }
