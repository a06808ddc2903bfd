// Package tokenstreams parses with objects that hold a state. What decides: whether the object is made for a text, and what its methods are
// called for.
package tokenstreams

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"regexp"
	"strings"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/google/cel-go/cel"
	"github.com/microcosm-cc/bluemonday"
)

type token struct {
	Kind string `validate:"required"`
	Text string
}

// lexer is made for a text.
type lexer struct {
	rest string
	word *regexp.Regexp
	skip *regexp.Regexp
}

var words = regexp.MustCompile(`^\w+`) // silent

func newLexer(text string) *lexer {
	return &lexer{
		rest: text,
		word: words,
		skip: regexp.MustCompile(`^\s+`), // report
	}
}

// next returns a token; it is called until there are no more.
func (l *lexer) next() (token, error) {
	l.rest = l.skip.ReplaceAllString(l.rest, "")
	if l.rest == "" {
		return token{}, io.EOF
	}
	if w := l.word.FindString(l.rest); w != "" {
		l.rest = l.rest[len(w):]
		return token{"word", w}, nil
	}
	sign := regexp.MustCompile(`^[-+*/()]`) // report
	if s := sign.FindString(l.rest); s != "" {
		l.rest = l.rest[len(s):]
		return token{"sign", s}, nil
	}
	return token{}, fmt.Errorf("unexpected %q", l.rest)
}

// parser is kept, and parses one text after the other.
type parser struct {
	rules *validator.Validate
	names *strings.Replacer
	env   *cel.Env
	once  sync.Once
	err   error
}

func newParser() *parser {
	return &parser{
		rules: validator.New(),                                // silent
		names: strings.NewReplacer("plus", "+", "minus", "-"), // silent
	}
}

func (p *parser) init() error {
	p.once.Do(func() {
		p.env, p.err = cel.NewEnv() // silent
	})
	return p.err
}

func (p *parser) parse(text string) ([]token, error) {
	if err := p.init(); err != nil {
		return nil, err
	}
	l := newLexer(p.names.Replace(text))
	var out []token
	for {
		t, err := l.next()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		if err := p.rules.Struct(t); err != nil {
			return nil, err
		}
		out = append(out, t)
	}
}

// printer has a state: what it is in decides what comes next.
type printer struct {
	w     io.Writer
	state func(*printer, token) error
	clean *bluemonday.Policy
}

func start(p *printer, t token) error {
	// The first token of a text.
	p.clean = bluemonday.UGCPolicy() // report
	p.state = inside
	return inside(p, t)
}

func inside(p *printer, t token) error {
	if t.Text == ")" {
		p.state = start
	}
	_, err := io.WriteString(p.w, p.clean.Sanitize(t.Text))
	return err
}

// eval compiles the text in the environment that is kept.
func (p *parser) eval(text string) (any, error) {
	if err := p.init(); err != nil {
		return nil, err
	}
	ast, issues := p.env.Compile(text)
	if err := issues.Err(); err != nil {
		return nil, err
	}
	prg, err := p.env.Program(ast) // silent
	if err != nil {
		return nil, err
	}
	return prg.Eval(nil)
}

func (p *parser) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	text := r.FormValue("text")
	tokens, err := p.parse(text)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	pr := &printer{w: w, state: start}
	for _, t := range tokens {
		if err := pr.state(pr, t); err != nil {
			return
		}
	}
	if x, err := p.eval(text); err == nil {
		fmt.Fprint(w, x)
	}
}

func Handler() http.Handler { return newParser() }
