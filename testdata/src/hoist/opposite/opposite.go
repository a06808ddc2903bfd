// Package opposite has instances that serve both directions: their names say
// what they are for, and not what one of their uses does.
package opposite

import jsoniter "github.com/json-iterator/go"

func MarshalLoose(v any) ([]byte, error) {
	marshaler := jsoniter.Config{EscapeHTML: true}.Froze() // want `builds`
	return marshaler.Marshal(v)
}

func UnmarshalLoose(data []byte, v any) error {
	marshaler := jsoniter.Config{EscapeHTML: true}.Froze() // want `builds`
	return marshaler.Unmarshal(data, v)
}

func MarshalSorted(v any) ([]byte, error) {
	marshaler := jsoniter.Config{SortMapKeys: true}.Froze() // want `builds`
	return marshaler.Marshal(v)
}

func UnmarshalSorted(data []byte, v any) error {
	marshaler := jsoniter.Config{SortMapKeys: true}.Froze() // want `builds`
	return marshaler.Unmarshal(data, v)
}

// The twin serves one: its name is right.
func MarshalTagged(v any) ([]byte, error) {
	marshaler := jsoniter.Config{TagKey: "db"}.Froze() // want `builds`
	return marshaler.Marshal(v)
}
