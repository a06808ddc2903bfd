// Package codecmodes encodes for clients in several modes. What decides: whether a case of a mode has something of the request in it.
package codecmodes

import (
	"github.com/aws/aws-lambda-go/events"
	"github.com/fxamacker/cbor/v2"
	jsoniter "github.com/json-iterator/go"
)

type mode string

const (
	plain  mode = "plain"
	sorted mode = "sorted"
)

var (
	modes   = map[mode]jsoniter.API{plain: jsoniter.Config{}.Froze()} // silent
	current = plain
)

func byMode(m mode, v any) ([]byte, error) {
	switch m {
	case sorted:
		return jsoniter.Config{SortMapKeys: true}.Froze().Marshal(v) // report
	case plain:
		return modes[plain].Marshal(v)
	}
	return nil, nil
}

func byWord(word string, v any) ([]byte, error) {
	return jsoniter.Config{TagKey: word}.Froze().Marshal(v) // silent
}

func byFlag(sort bool, v any) ([]byte, error) {
	return jsoniter.Config{SortMapKeys: sort}.Froze().Marshal(v) // silent
}

func byState(v any) ([]byte, error) {
	if current == sorted {
		return jsoniter.Config{SortMapKeys: true, UseNumber: true}.Froze().Marshal(v) // report
	}
	return modes[current].Marshal(v)
}

func once(m mode, v any) ([]byte, error) {
	api, ok := modes[m]
	if !ok {
		api = jsoniter.Config{TagKey: string(m)}.Froze() // silent
		modes[m] = api
	}
	return api.Marshal(v)
}

func binary(level int, v any) ([]byte, error) {
	opts := cbor.DecOptions{MaxNestedLevels: 16}
	if level > 16 {
		opts.MaxNestedLevels = level
	}
	dm, err := opts.DecMode() // silent
	if err != nil {
		return nil, err
	}
	return nil, dm.Unmarshal(nil, v)
}

func capped(level int, v any) ([]byte, error) {
	opts := cbor.DecOptions{MaxNestedLevels: 16}
	if level > 16 {
		return nil, nil
	}
	dm, err := opts.DecMode() // report
	if err != nil {
		return nil, err
	}
	return nil, dm.Unmarshal(nil, v)
}

// Handle answers an event.
func Handle(ev events.APIGatewayProxyRequest) (b []byte, err error) {
	for _, f := range []func() ([]byte, error){
		func() ([]byte, error) { return byMode(mode(ev.Body), ev) },
		func() ([]byte, error) { return byWord(ev.Body, ev) },
		func() ([]byte, error) { return byFlag(ev.Body != "", ev) },
		func() ([]byte, error) { return byState(ev) },
		func() ([]byte, error) { return once(mode(ev.Body), ev) },
		func() ([]byte, error) { return binary(len(ev.Body), ev) },
		func() ([]byte, error) { return capped(len(ev.Body), ev) },
	} {
		if b, err = f(); err != nil {
			return nil, err
		}
	}
	return b, nil
}
