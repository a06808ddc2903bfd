// Command firstlaps reads results of races. What decides: whether it is made in the first round alone.
package main

import (
	"bufio"
	"encoding/csv"
	"os"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type lap struct {
	Name   string
	Values map[string][]string
}

// byIndex makes it in the first.
func byIndex(ls []lap) {
	var v *validator.Validate
	for i := range ls {
		if i == 0 {
			v = validator.New() // silent
		}
		_ = v.Struct(ls[i])
	}
}

// byFlag has a flag.
func byFlag(ls []lap) {
	first := true
	var t *mold.Transformer
	for _, l := range ls {
		if first {
			t = mold.New() // silent
			first = false
		}
		_ = t.Struct(nil, &l)
	}
}

// byLast looks what there was before.
func byLast(ls []lap) {
	var prev *lap
	var d *form.Decoder
	for i := range ls {
		if prev == nil {
			d = form.NewDecoder() // silent
		}
		prev = &ls[i]
		_ = d.Decode(prev, prev.Values)
	}
}

// byCount counts by itself.
func byCount(ls []lap) (n int) {
	var m *reflectx.Mapper
	for _, l := range ls {
		if n++; n > 1 {
			m.FieldMap(reflect.ValueOf(l))
			continue
		}
		m = reflectx.NewMapper("db") // silent
		m.FieldMap(reflect.ValueOf(l))
	}
	return n
}

// byHead has it in the head of the loop.
func byHead(ls []lap) {
	for i, p := 0, bluemonday.UGCPolicy(); i < len(ls); i++ { // silent
		ls[i].Name = p.Sanitize(ls[i].Name)
	}
}

// bySwitch has its cases.
func bySwitch(r *csv.Reader) error {
	var q *schema.Decoder
	for line := 1; ; line++ {
		rec, err := r.Read()
		if err != nil {
			return err
		}
		switch line {
		case 1:
			q = schema.NewDecoder() // silent
			q.SetAliasTag(rec[0])
		default:
			_ = q.Decode(new(lap), map[string][]string{"n": rec})
		}
	}
}

// byOut has what it got so far.
func byOut(ls []lap) (out [][]byte) {
	var c *goavro.Codec
	for _, l := range ls {
		if len(out) == 0 {
			var err error
			if c, err = goavro.NewCodec(`"string"`); err != nil { // silent
				return nil
			}
		}
		data, _ := c.BinaryFromNative(nil, l.Name)
		out = append(out, data)
	}
	return out
}

// notFirst makes one in all others.
func notFirst(ls []lap) {
	for i := range ls {
		if i > 0 {
			v := validator.New(validator.WithRequiredStructEnabled()) // report
			_ = v.Struct(ls[i])
		}
	}
}

// staysFirst has a flag that stays.
func staysFirst(ls []lap) {
	first := true
	for _, l := range ls {
		if first {
			t := mold.New() // report
			_ = t.Struct(nil, &l)
		}
	}
}

// ofGroup has a first one in each of many groups.
func ofGroup(groups [][]lap) {
	for _, ls := range groups {
		var d *form.Decoder
		for i, l := range ls {
			if i == 0 {
				d = form.NewDecoder() // report
			}
			_ = d.Decode(&l, l.Values)
		}
	}
}

// inside has the flag in the loop.
func inside(ls []lap) {
	for _, l := range ls {
		var p *bluemonday.Policy
		first := true
		if first {
			p = bluemonday.NewPolicy() // report
		}
		_ = p.Sanitize(l.Name)
	}
}

// changed asks whether it is another than the one before.
func changed(ls []lap) {
	var prev string
	for _, l := range ls {
		if l.Name != prev {
			m := reflectx.NewMapper("json") // report
			m.FieldMap(reflect.ValueOf(l))
		}
		prev = l.Name
	}
}

// everyTenth is for some.
func everyTenth(ls []lap) {
	for i, l := range ls {
		if i%10 == 0 {
			q := schema.NewDecoder() // report
			_ = q.Decode(&l, l.Values)
		}
	}
}

func main() {
	var ls []lap
	for sc := bufio.NewScanner(os.Stdin); sc.Scan(); {
		ls = append(ls, lap{Name: sc.Text()})
	}
	byIndex(ls)
	byFlag(ls)
	byLast(ls)
	byCount(ls)
	byHead(ls)
	_ = bySwitch(csv.NewReader(os.Stdin))
	byOut(ls)
	notFirst(ls)
	staysFirst(ls)
	ofGroup([][]lap{ls})
	inside(ls)
	changed(ls)
	everyTenth(ls)
}
