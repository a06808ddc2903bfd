package codec

import (
	"encoding/binary"

	"github.com/pkoukk/tiktoken-go"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
)

// tokenCases are tokenisers. The ranks of the model's tokens are as many as
// those of cl100k_base, whose file is not here; the library keeps them.
func tokenCases() []bench.Case {
	tiktoken.SetBpeLoader(ranks{})
	return []bench.Case{
		bench.Of("tiktoken-EncodingForModel", func() *tiktoken.Tiktoken {
			return bench.Must(tiktoken.EncodingForModel("gpt-4"))
		}, func(t *tiktoken.Tiktoken) error {
			const text = "one order, paid"
			return bench.Check(t.Decode(t.Encode(text, nil, nil)), text)
		}).Builds(3),
	}
}

// ranks makes up a table of tokens: every byte, and then as many of three bytes
// as cl100k_base has of others.
type ranks struct{}

func (ranks) LoadTiktokenBpe(string) (map[string]int, error) {
	const all = 100_256
	table := make(map[string]int, all)
	for i := range 256 {
		table[string([]byte{byte(i)})] = i
	}
	for i := 256; i < all; i++ {
		table[string(binary.BigEndian.AppendUint32(nil, uint32(i))[1:])] = i
	}
	return table, nil
}
