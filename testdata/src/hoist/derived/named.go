package derived

import (
	"context"

	"github.com/tetratelabs/wazero"
)

// A module has its name in a runtime that is shared: the second call would fail.
func Transform(code []byte) error {
	runtime := wazero.NewRuntime(context.Background()) // unfixed: fix/sharing-changes-results // want `for each call instantiate that under an empty name`
	_, err := runtime.Instantiate(context.Background(), code)
	return err
}

// One that keeps it has one of each name, and knows them.
type sandbox struct{ runtime wazero.Runtime }

func newSandbox() *sandbox { return &sandbox{runtime: wazero.NewRuntime(context.Background())} }

func (p *sandbox) add(code []byte) error {
	_, err := p.runtime.Instantiate(context.Background(), code)
	return err
}
