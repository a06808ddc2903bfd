package plugin

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// settings are linters.settings.custom.mapperlint.settings of .golangci.yml.
// Each has the name of a flag of the command.
type settings struct {
	Groups        []string `json:"groups"`
	Mapper        []string `json:"mapper"`
	Disable       []string `json:"disable"`
	Setup         []string `json:"setup"`
	Request       []string `json:"request"`
	Hoist         string   `json:"hoist"`
	HoistNolint   string   `json:"hoist-nolint"`
	Generated     bool     `json:"generated"`
	UnusedIgnores bool     `json:"unused-ignores"`
}

func (s *settings) options() mapperlint.Options {
	return mapperlint.Options{
		Groups:        s.Groups,
		Mappers:       s.Mapper,
		Disable:       s.Disable,
		Setup:         s.Setup,
		Requests:      s.Request,
		Hoist:         s.Hoist,
		NolintReason:  s.HoistNolint,
		Generated:     s.Generated,
		UnusedIgnores: s.UnusedIgnores,
		OneFile:       true, // seen with v2.15.0: edits of other files are written into the diagnostic's
	}
}

// names returns the names of all settings, sorted.
func names() []string {
	var list []string
	for _, f := range reflect.VisibleFields(reflect.TypeFor[settings]()) {
		list = append(list, f.Tag.Get("json"))
	}
	slices.Sort(list)
	return list
}

// decode reads what golangci-lint made of the YAML: nil, or a map. A key that
// is no setting is an error, since a misspelt setting is one that is not heeded.
// So is one in other letters than ours, which encoding/json would take.
func decode(raw any) (*settings, error) {
	s := new(settings)
	if raw == nil {
		return s, nil
	}
	data, err := json.Marshal(raw)
	if err != nil {
		return nil, fmt.Errorf("mapperlint: settings: %w", err)
	}
	var keys map[string]json.RawMessage
	if err := json.Unmarshal(data, &keys); err != nil {
		return nil, fmt.Errorf("mapperlint: settings are to be a map, not %s", data)
	}
	for key := range keys {
		if !slices.Contains(names(), key) {
			return nil, fmt.Errorf("mapperlint: unknown setting %q (want one of %s)", key, strings.Join(names(), ", "))
		}
	}
	if err := json.NewDecoder(bytes.NewReader(data)).Decode(s); err != nil {
		var bad *json.UnmarshalTypeError
		if errors.As(err, &bad) {
			return nil, fmt.Errorf("mapperlint: setting %q: want %s, not a %s", bad.Field, kind(bad.Type), bad.Value)
		}
		return nil, fmt.Errorf("mapperlint: settings: %w", err)
	}
	return s, nil
}

// kind says in the words of YAML what a setting holds.
func kind(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Slice:
		return "a list of strings"
	case reflect.Bool:
		return "true or false"
	}
	return "a string"
}
