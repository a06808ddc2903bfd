// Package tiktoken is a stub.
package tiktoken

type Tiktoken struct{}

func EncodingForModel(model string) (*Tiktoken, error) { return nil, nil }

func (t *Tiktoken) Encode(text string, allowed, disallowed []string) []int { return nil }

// Count is the library's own: that it builds for each call is its business.
func Count(text string) int {
	enc, err := EncodingForModel("gpt-4") // silent: file/own-library
	if err != nil {
		return 0
	}
	return len(enc.Encode(text, nil, nil))
}
