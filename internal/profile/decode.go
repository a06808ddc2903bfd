package profile

import (
	"cmp"
	"errors"
	"fmt"
	"strings"
	"time"
)

// A Profile is what a running program measured.
type Profile struct {
	Name    string        // of the file
	Taken   time.Time     // zero if that is not told
	Length  time.Duration // of what was measured; 0 for a snapshot
	Records int           // distinct stacks with their values
	BuildID string        // of the program; "" if it has none
	Program string        // its file

	max       limits
	types     [][2]string // what the values of a sample are, and their units
	period    string      // what one sample stands for: "contentions" for mutex and block
	samples   [][]byte
	locations map[uint64][]line // the innermost first, where functions were inlined
	funcs     map[uint64]*function
}

// A line is one place of a stack.
type line struct {
	fn   *function
	line int
}

// A function as the profile names it.
type function struct {
	name, file string
	symbol     string // see [normal]
	base       string // see [outermost]
	traits     *traits
}

// raw is a profile whose texts are still indices.
type raw struct {
	p          *Profile
	texts      []string
	size       int64 // of all texts, in bytes
	types      [][2]uint64
	period     uint64
	mapped     []byte
	funcs      map[uint64][2]uint64 // name and file
	lines      map[uint64][][2]uint64
	places     int // number of all lines
	nanos, dur uint64
}

func decode(data []byte, max limits) (*Profile, error) {
	r := &raw{p: &Profile{max: max}, funcs: make(map[uint64][2]uint64), lines: make(map[uint64][][2]uint64)}
	if err := fields(data, r.field); err != nil {
		return nil, err
	}
	return r.resolve()
}

// full is the error of a list that would grow beyond its bound.
func full(n, max int, what string) error {
	if n < max {
		return nil
	}
	return fmt.Errorf("the profile holds more than %s %s", thousands(int64(max)), what)
}

// field takes one field of the message Profile.
func (r *raw) field(fd field) (err error) {
	switch fd.number {
	case 1, 11:
		var t [2]uint64
		t, err = pair(fd.bytes, 1, 2)
		if fd.number == 11 {
			r.period = t[0]
			break
		}
		err = cmp.Or(err, full(len(r.types), r.p.max.types, "types of values"))
		r.types = append(r.types, t)
	case 2:
		err = full(len(r.p.samples), r.p.max.samples, "samples")
		r.p.samples = append(r.p.samples, fd.bytes)
	case 3:
		if r.mapped == nil {
			r.mapped = fd.bytes // the program is the first
		}
	case 4:
		err = r.location(fd.bytes)
	case 5:
		err = r.function(fd.bytes)
	case 6:
		err = full(len(r.texts), r.p.max.entries, "names")
		if r.size += int64(len(fd.bytes)); r.size > r.p.max.names {
			return fmt.Errorf("the profile holds more than %d MB of names", r.p.max.names>>20)
		}
		r.texts = append(r.texts, string(fd.bytes))
	case 9:
		r.nanos = fd.value
	case 10:
		r.dur = fd.value
	}
	return err
}

// pair returns two numbers of a message.
func pair(msg []byte, first, second int) (values [2]uint64, err error) {
	err = fields(msg, func(fd field) error {
		switch fd.number {
		case first:
			values[0] = fd.value
		case second:
			values[1] = fd.value
		}
		return nil
	})
	return values, err
}

func (r *raw) function(msg []byte) error {
	var id, name, file uint64
	err := fields(msg, func(fd field) error {
		switch fd.number {
		case 1:
			id = fd.value
		case 2:
			name = fd.value
		case 4:
			file = fd.value
		}
		return nil
	})
	err = cmp.Or(err, full(len(r.funcs), r.p.max.entries, "functions"))
	r.funcs[id] = [2]uint64{name, file}
	return err
}

func (r *raw) location(msg []byte) error {
	var id uint64
	var lines [][2]uint64
	err := fields(msg, func(fd field) error {
		switch fd.number {
		case 1:
			id = fd.value
		case 4:
			l, err := pair(fd.bytes, 1, 2)
			lines = append(lines, l)
			r.places++
			return cmp.Or(err, full(r.places-1, r.p.max.entries, "places"))
		}
		return nil
	})
	err = cmp.Or(err, full(len(r.lines), r.p.max.entries, "places"))
	r.lines[id] = lines
	return err
}

// resolve looks texts up.
func (r *raw) resolve() (*Profile, error) {
	bad := false
	text := func(i uint64) string {
		if i >= uint64(len(r.texts)) {
			bad = bad || i > 0
			return ""
		}
		return r.texts[i]
	}
	p := r.p
	p.Records = len(p.samples)
	for _, t := range r.types {
		p.types = append(p.types, [2]string{text(t[0]), text(t[1])})
	}
	p.period = text(r.period)
	if r.nanos > 0 {
		p.Taken = time.Unix(0, int64(r.nanos)).UTC()
	}
	p.Length = time.Duration(r.dur)
	m, err := pair(r.mapped, 5, 6)
	if err != nil {
		return nil, err
	}
	p.Program, p.BuildID = text(m[0]), text(m[1])
	p.funcs = r.functions(text)
	p.locations = make(map[uint64][]line, len(r.lines))
	for id, lines := range r.lines {
		for _, l := range lines {
			if fn := p.funcs[l[0]]; fn != nil {
				p.locations[id] = append(p.locations[id], line{fn, int(l[1])})
			}
		}
	}
	if bad {
		return nil, errors.New("the profile is damaged: it refers to a text that is not there")
	}
	return p, nil
}

// functions resolves the functions. What is made of a text is made once, however
// many refer to it.
func (r *raw) functions(text func(uint64) string) map[uint64]*function {
	type symbol struct{ symbol, base string }
	symbols, files := make(map[uint64]symbol), make(map[uint64]string)
	funcs := make(map[uint64]*function, len(r.funcs))
	for id, f := range r.funcs {
		s, ok := symbols[f[0]]
		if !ok {
			s.symbol = normal(text(f[0]))
			s.base = outermost(s.symbol)
			symbols[f[0]] = s
		}
		file, ok := files[f[1]]
		if !ok {
			file = strings.ReplaceAll(text(f[1]), `\`, "/") // paths of Windows have the other slash
			files[f[1]] = file
		}
		funcs[id] = &function{name: text(f[0]), file: file, symbol: s.symbol, base: s.base}
	}
	return funcs
}

// each calls f for each sample: its stack, the innermost call first, and its
// values, which f must not keep.
func (p *Profile) each(f func(stack []line, values []int64)) error {
	var ids, nums []uint64
	var stack []line
	values := make([]int64, len(p.types))
	frames := p.max.frames
	for _, msg := range p.samples {
		ids, nums, stack = ids[:0], nums[:0], stack[:0]
		err := fields(msg, func(fd field) (err error) {
			switch fd.number {
			case 1:
				ids, err = numbers(ids, fd, p.max.depth)
			case 2:
				nums, err = numbers(nums, fd, len(values))
			}
			return err
		})
		switch {
		case errors.Is(err, errMany) && len(ids) == p.max.depth:
			return p.tooDeep()
		case err != nil || len(nums) != len(values):
			return errors.New("the profile is damaged: a sample has not as many values as there are types")
		}
		for _, id := range ids {
			if stack = append(stack, p.locations[id]...); len(stack) > p.max.depth {
				return p.tooDeep()
			}
		}
		if frames -= int64(len(stack)); frames < 0 {
			return fmt.Errorf("the profile holds more than %s frames", thousands(p.max.frames))
		}
		for i, n := range nums {
			values[i] = int64(n)
		}
		f(stack, values)
	}
	return nil
}

func (p *Profile) tooDeep() error {
	return fmt.Errorf("the profile is damaged: a stack has more than %s frames", thousands(int64(p.max.depth)))
}
