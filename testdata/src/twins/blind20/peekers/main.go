// Command peekers looks ahead in what it reads. What decides: whether what it made when it looked is thrown away when it goes on.
package main

import (
	"bufio"
	"context"
	"os"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type tok struct{ Text string }

type peeker struct {
	sc    *bufio.Scanner
	cur   tok
	ok    bool
	rules *validator.Validate
	trim  *mold.Transformer
	have  bool
	text  *bluemonday.Policy
}

// peek makes the rules when it looks for the first time.
func (p *peeker) peek() (tok, bool) {
	if p.rules == nil {
		p.rules = validator.New() // silent
	}
	if !p.ok {
		p.ok = p.sc.Scan()
		p.cur = tok{p.sc.Text()}
		_ = p.rules.Struct(p.cur)
	}
	return p.cur, p.ok
}

func (p *peeker) next() (tok, bool) {
	t, ok := p.peek()
	p.ok = false
	return t, ok
}

// fill makes one for what is ahead, which is gone when skip has been there.
func (p *peeker) fill() *mold.Transformer {
	if !p.have {
		p.trim = mold.New() // report
		p.have = true
	}
	return p.trim
}

func (p *peeker) skip() { p.have = false }

// clean keeps what it has, whoever goes on.
func (p *peeker) clean(s string) string {
	if p.text == nil {
		p.text = bluemonday.UGCPolicy() // silent
	}
	return p.text.Sanitize(s)
}

type node struct {
	text string
	sub  []node
}

func parse(p *peeker) (n node) {
	for {
		t, ok := p.next()
		if !ok || t.Text == ")" {
			return n
		}
		_ = p.fill().Struct(context.Background(), &t)
		p.skip()
		n.text = p.clean(t.Text)
		if t.Text == "(" {
			n.sub = append(n.sub, parse(p))
			continue
		}
		n.sub = append(n.sub, leaf(t))
	}
}

func leaf(t tok) node {
	d := form.NewEncoder() // report
	_, _ = d.Encode(t)
	return node{text: t.Text}
}

// emit writes what was read, with what it makes for the whole.
func emit(n node) {
	m := reflectx.NewMapper("db") // silent
	var walk func(node)
	walk = func(n node) {
		m.FieldMap(reflect.ValueOf(n))
		for _, s := range n.sub {
			walk(s)
		}
	}
	walk(n)
}

func main() {
	p := &peeker{sc: bufio.NewScanner(os.Stdin)}
	emit(parse(p))
}
