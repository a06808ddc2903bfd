// Package errors has constructors that can fail.
package errors

import (
	"fmt"

	"github.com/fxamacker/cbor/v2"
	"github.com/google/cel-go/cel"
)

func Marshal(v any) ([]byte, error) {
	mode, err := cbor.EncOptions{Sort: 1}.EncMode() // want `builds`
	if err != nil {
		return nil, fmt.Errorf("mode: %w", err)
	}
	return mode.Marshal(v)
}

// An error that is ignored goes on being ignored.
func Careless(v any) ([]byte, error) {
	// canonical sorts.
	canonical, _ := cbor.CanonicalEncOptions().EncMode() // want `builds`
	return canonical.Marshal(v)
}

func Assigned(v any) (b []byte, err error) {
	var mode cbor.EncMode
	mode, err = cbor.EncOptions{Sort: 2}.EncMode() // want `builds`
	if err != nil {
		return nil, err
	}
	return mode.Marshal(v)
}

func Header(v any) []byte {
	if mode, err := (cbor.EncOptions{Sort: 3}.EncMode()); err == nil { // want `builds`
		b, _ := mode.Marshal(v)
		return b
	}
	return nil
}

func must(m cbor.EncMode, err error) cbor.EncMode {
	if err != nil {
		panic(err)
	}
	return m
}

func Wrapped(v any) ([]byte, error) {
	return must(cbor.EncOptions{Sort: 4}.EncMode()).Marshal(v) // want `builds`
}

// The same expression is one variable.
func Unmarshal1(b []byte, v any) error {
	mode, err := cbor.DecOptions{}.DecMode() // want `builds`
	if err != nil {
		return err
	}
	return mode.Unmarshal(b, v)
}

func Unmarshal2(b []byte, v any) error {
	m, err := cbor.DecOptions{}.DecMode() // want `builds`
	if err != nil {
		return fmt.Errorf("another way out: %w", err)
	}
	return m.Unmarshal(b, v)
}

// What the options take moves along.
func Options(v any) ([]byte, error) {
	opts := cbor.EncOptions{}
	opts.Sort = 5
	mode, err := opts.EncMode() // want `builds`
	if err != nil {
		return nil, err
	}
	return mode.Marshal(v)
}

func Program(text string) (cel.Program, error) {
	env, err := cel.NewEnv( // want `builds`
		cel.Variable("a", cel.StringType),
		cel.Variable("b", cel.StringType),
	)
	if err != nil {
		return nil, err
	}
	ast, issues := env.Compile(text)
	if issues.Err() != nil {
		return nil, issues.Err()
	}
	return env.Program(ast)
}
